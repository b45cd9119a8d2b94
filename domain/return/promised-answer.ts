import type { ClockKind } from '#domain/clock/clock.ts'

/** A reply (B4) that more than words keep. */
const replyOn = <S extends string>(subject: S) => ({ kind: 'reply', subject }) as const
type Promised = { kind: string; subject: string | null }
const isOf =
  (which: { kind: string; subject: string }) =>
  ({ kind, subject }: Promised): boolean =>
    kind === which.kind && subject === which.subject

/** The promise to answer a contest: a reply (B4) that only the answer keeps. Each contest has its own, which starts with it. */
export const toContest = replyOn('contest')
export const isOfContest = isOf(toContest)

/** The promise to say how a battery that nobody may post will be fetched: a reply (B4) that starts with the approval and that the agreed day keeps (decision 29). */
export const toPickup = replyOn('pickup')
export const isOfPickup = isOf(toPickup)

/** The promise to fetch it, which starts with the agreed day and lasts to its end: goods that leave or arrive keep it (decision 29). */
export const toFetch = replyOn('fetch')
export const isOfFetch = isOf(toFetch)

/** Kinds of promises, and the replies that more than words keep. */
export type PromiseName = ClockKind | 'contest' | 'pickup' | 'fetch'

/** What a promise is called wherever it stands: an answer to a contest, or on a pickup, is not one to a message. */
export const promiseName = ({ kind, subject }: Promised): string => (kind === toContest.kind ? (subject ?? kind) : kind)
