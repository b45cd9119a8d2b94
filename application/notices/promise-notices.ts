import { wantsMail } from '#domain/notice/wants-mail.ts'
import { whoIsTold } from '#domain/notice/who-is-told.ts'
import { addHours } from '#domain/time/instant.ts'
import type { Desk } from '../command.ts'
import type { DuePromise } from '../clocks/ports.ts'
import type { Job } from '../reactions.ts'
import type { NewNotice, Watcher } from './ports.ts'

/** How long an e-mail waits for others that would follow it: what falls due within that is told at once. */
const gatherHours = 5 / 60

/** Who is told at the desk that these promises are near, or broken. */
export const promiseNotices = (
  promises: readonly DuePromise[],
  state: 'near' | 'breached',
  { watchers, desk: { newId, now } }: { watchers: readonly Watcher[]; desk: Pick<Desk, 'newId' | 'now'> },
): NewNotice[] =>
  promises.flatMap(({ clockId, returnId, conversationId, parcelId, kind, assigneeId }) =>
    whoIsTold({ kind, state, assigneeId }, watchers).map(({ id, byMail }): NewNotice => ({
      id: newId(),
      personId: id,
      kind: `promise_${state}`,
      returnId,
      conversationId,
      parcelId,
      clockId,
      messageId: null,
      byId: null,
      at: now,
      byMail: wantsMail(byMail[`promise_${state}`], id === assigneeId),
    })),
  )

/** One mail for each person, whatever they are told: it holds all that nobody has mailed to them when it is written. */
export const noticeMails = (notices: readonly NewNotice[], { newId, now }: Pick<Desk, 'newId' | 'now'>): Job[] =>
  [...new Set(notices.flatMap(({ personId, byMail }) => (byMail ? [personId] : [])))].map((personId) => ({
    queue: 'mail',
    data: { kind: 'notices', personId, causeId: newId() },
    notBefore: addHours(now, gatherHours),
  }))
