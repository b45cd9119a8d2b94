import type { Clock } from '#domain/clock/clock.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Act, type Decided, transition } from './act.ts'
import { ownLook, type RefusedBy } from './another-look.ts'
import { choose } from './choose.ts'
import { contestsAnswered, isPromisedToCome, sendingBy, starting } from './clocks.ts'
import { closing, isContested } from './progress.ts'
import { toContest } from './promised-answer.ts'
import type { Rma, Unit } from './rma.ts'

const refused = (unit: Unit): boolean => unit.decision === 'rejected' || unit.verdict === 'refused'

/**
 * The customer asks for another look at refused units, within the objection window (E1); goods are held until the answer, which is promised
 * like that to any word of theirs (B4), and given by somebody else than refused them (another-look.ts).
 */
export function contest(
  rma: Rma,
  { unitIds, refusedBy }: { unitIds: readonly string[]; refusedBy: RefusedBy },
  act: Act,
): Decided | Refusal {
  return transition({ rma, verb: 'contest', act }, () => {
    const chosen = choose(rma, unitIds, isDoubtful)
    if (isRefusal(chosen)) return chosen
    const closes = chosen.units.map((unit) => windowOf(rma, unit)?.due ?? '').sort()[0] ?? ''
    if (act.now > closes) return refuse('conflict', 'objection_window_over', { due: closes })
    // Whoever wants another look does not want the goods destroyed: an earlier agreement ends with it.
    const contested = chosen.change((unit) => ({
      ...unit,
      contest: { at: act.now, answeredAt: null, upheld: null, refusedBy: refusedBy.get(unit.id) ?? null },
      agreement: null,
    }))
    return { rma: starting(contested, toContest, act), data: { units: unitIds } }
  })
}

type Timed = Pick<Rma, 'clocks' | 'approvedAt'>

/** Each refusal opens a window of its own, which starts with it. */
const windowOf = ({ clocks, approvedAt }: Timed, { verdict, verdictAt }: Unit): Clock | undefined => {
  const refusedAt = verdict === 'refused' ? verdictAt : approvedAt
  return clocks.findLast((clock) => clock.kind === 'objection' && clock.startedAt === refusedAt)
}

/**
 * Until when another look at this unit can be asked for (E1), and whether that is still open `now`; null where nothing was refused, it was
 * asked already, or the goods have gone.
 */
export function objection(rma: Timed, unit: Unit, now: Instant): { due: Instant; open: boolean } | null {
  const due = isDoubtful(unit) ? windowOf(rma, unit)?.due : undefined
  return due === undefined ? null : { due, open: now <= due }
}

/** Refused, not contested yet, and still here. */
const isDoubtful = (unit: Unit): boolean => refused(unit) && unit.contest === null && unit.sentBack === null

/** `reasoned`: a manager has said why they answer for their own refusal. */
type Answer = { unitIds: readonly string[]; upheld: boolean; reasoned: boolean }

/**
 * The answer to a contest: maintained, or upheld for units refused at the decision, which are then approved after all. A verdict
 * of the dock is upheld by `correctInspection`, which answers too.
 */
export function answerContest(rma: Rma, { unitIds, upheld, reasoned }: Answer, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'answer_contest', act }, () => {
    const chosen = choose(rma, unitIds, isContested)
    if (isRefusal(chosen)) return chosen
    const own = ownLook(chosen.units, { actor: act.actor, reasoned })
    if (own) return own
    if (upheld && chosen.units.some((unit) => unit.verdict === 'refused')) return refuse('conflict', 'correct_the_inspection')
    if (upheld && rma.status === 'closed') return refuse('conflict', 'reopen_first')
    const answered = chosen.change((unit) => ({
      ...unit,
      decision: upheld ? 'approved' : unit.decision,
      contest: unit.contest && { ...unit.contest, answeredAt: act.now, upheld },
    }))
    const told = contestsAnswered(answered, act.now)
    const back: Rma = upheld && rma.status === 'resolving' ? { ...told, status: 'received' } : told
    // They come together with what is promised to come already.
    const next = upheld && !isPromisedToCome(back) ? sendingBy(back, act) : back
    return { rma: closing(next), data: { units: unitIds, upheld } }
  })
}
