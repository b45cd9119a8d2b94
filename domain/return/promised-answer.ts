/** The promise to answer a contest: a reply (B4) that only the answer keeps. Each contest has its own, which starts with it. */
export const toContest = { kind: 'reply', subject: 'contest' } as const

export const isOfContest = ({ kind, subject }: { kind: string; subject: string | null }): boolean =>
  kind === toContest.kind && subject === toContest.subject

/** The promise to say how a battery that nobody may post will be fetched: a reply (B4) that starts with the approval and that the agreed day keeps (decision 29). */
export const toPickup = { kind: 'reply', subject: 'pickup' } as const

export const isOfPickup = ({ kind, subject }: { kind: string; subject: string | null }): boolean =>
  kind === toPickup.kind && subject === toPickup.subject

/** What a promise is called wherever it stands: an answer to a contest, or on a pickup, is not one to a message. */
export const promiseName = (promise: { kind: string; subject: string | null }): string =>
  isOfContest(promise) ? 'contest' : isOfPickup(promise) ? 'pickup' : promise.kind
