import { resumeClock } from '#domain/clock/clock.ts'
import type { Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { meeting, starting, voiding } from './clocks.ts'
import type { DraftVerdict, Rma } from './rma.ts'

export type DetailsRequest = {
  /** What is asked for, by code: `photo_of_fault`, `serial`, … The words go into the chat. */
  checklist: readonly string[]
  /** Verdicts already given per line stay as a draft. */
  drafts: Readonly<Record<string, DraftVerdict>>
}

/** The desk cannot decide yet and says what it needs: the review promise is met, the customer's delay starts. */
export function requestDetails(rma: Rma, { checklist, drafts }: DetailsRequest, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'request_details', act }, () => {
    const answered = meeting(rma, { kind: 'review' }, act.now)
    const waiting: Rma = {
      ...answered,
      status: 'needs_details',
      detailsAskedAt: act.now,
      detailsBrought: false,
      lines: rma.lines.map((line) => (drafts[line.id] ? { ...line, draft: drafts[line.id] ?? null } : line)),
    }
    return { rma: starting(waiting, { kind: 'details_by' }, act), data: { checklist } }
  })
}

export type Details = { files: number; changedLines: readonly Pick<Rma['lines'][number], 'id' | 'declared'>[] }

/** What was asked for has come, or at least an answer: a new review promise, restarted or resumed as the policy says (B1). */
export function provideDetails(rma: Rma, { files, changedLines }: Details, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'provide_details', act }, () => {
    const answered = meeting(rma, { kind: 'details_by' }, act.now)
    const declared = new Map(changedLines.map((line) => [line.id, line.declared]))
    const back: Rma = {
      ...answered,
      status: 'submitted',
      detailsBrought: files > 0 || changedLines.length > 0,
      lines: rma.lines.map((line) => ({ ...line, declared: declared.get(line.id) ?? line.declared })),
    }
    return { rma: startReviewAgain(back, act), data: { files, lines: changedLines.map((line) => line.id) } }
  })
}

/** « Merci » is not an answer: nothing new came, so the return goes back to waiting. */
export function stillWaiting(rma: Rma, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'still_waiting', act }, () => ({
    rma: starting({ ...voiding(rma, ['review'], act.now), status: 'needs_details' }, { kind: 'details_by' }, act),
  }))
}

function startReviewAgain(rma: Rma, act: Act): Rma {
  const last = rma.clocks.findLast((clock) => clock.kind === 'review')
  if (!last) return starting(rma, { kind: 'review' }, act)
  const again = resumeClock(last, { id: act.newId(), at: act.now, policy: act.policy.reviewAfterDetails })
  return { ...rma, clocks: [...rma.clocks, again] }
}
