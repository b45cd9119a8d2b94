import { hasRole } from '#domain/actor.ts'
import { startClock } from '#domain/clock/clock.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { ReplacementOrder } from '#domain/order/replacement.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { legalPromise, meeting, starting } from './clocks.ts'
import { isGoods, makesOrder } from './goods.ts'
import { isGoodwill } from './goodwill.ts'
import { asOwedNow, legalDue, withoutSurcharge } from './late.ts'
import { type Money, reducesNow } from './owe.ts'
import { paysOut } from './pays-out.ts'
import { closing } from './progress.ts'
import { replace } from './replace.ts'
import type { Resolution, ResolutionKind, Rma, SentBy } from './rma.ts'
import { obstacle, permitted } from './transitions.ts'

/** Whether this actor may execute this kind: money is finance's, goods are support's and the shop's machine's too (domain.md). Admin has no right over money. */
function mayExecute(act: Pick<Act, 'actor'>, kind: ResolutionKind): Refusal | undefined {
  if (hasRole(act.actor, 'finance') || (act.actor.roles.includes('api_key') && !sendsGoodsOnly(act.actor))) return undefined
  return isGoods(kind) && (hasRole(act.actor, 'support') || sendsGoodsOnly(act.actor))
    ? undefined
    : refuse('forbidden', 'money_is_finances')
}

/** A machine that says what has left, and has no right over money. */
const sendsGoodsOnly = ({ scopes = [] }: Act['actor']): boolean => scopes.includes('goods:write') && !scopes.includes('money:write')

/** Why this resolution cannot be executed now by this actor, or undefined. The button asks it too. */
export const executionObstacle = (rma: Rma, resolution: Resolution, act: Pick<Act, 'actor'>): Refusal | undefined =>
  permitted(act.actor, 'execute') ??
  mayExecute(act, resolution.kind) ??
  notOwed(resolution) ??
  obstacle(rma, 'execute') ??
  tooEarly(rma, resolution)

export type Execution = {
  resolutionId: string
  reference: string
  /** By which carrier the goods leave, and under which number. */
  sentBy?: SentBy | undefined
  /** What the one who pays believes is owed, minor units: refused when it is another amount by now. */
  amount?: number | undefined
  /** And how much of it reduces an unpaid invoice; left out, it is what stood when it became owed. */
  reduceReceivable?: number | undefined
  /** A transfer that the bank has made: what was owed when it was asked for is what was paid, whatever grew or came in meanwhile. */
  transferred?: { asOf: Instant; reduceReceivable: number } | undefined
}

/** What an execution answers: a replacement or an exchange makes an order of its own. */
export type Executed = Decided & { made?: ReplacementOrder }

/** Done once, with a reference (invariant 3): the money has been ordered or the goods have left. Meets its clock; the last one closes the return. */
export function execute(
  rma: Rma,
  { resolutionId, reference, transferred, sentBy, ...believed }: Execution,
  act: Act & { money: Money },
): Executed | Refusal {
  const made: ReplacementOrder[] = []
  const decided = transition({ rma, verb: 'execute', act }, () => {
    const stored = rma.resolutions.find((r) => r.id === resolutionId)
    if (!stored) return refuse('missing', 'resolution_unknown')
    const refusal = executionObstacle(rma, stored, act)
    if (refusal) return refusal
    if (sentBy && !isGoods(stored.kind)) return refuse('conflict', 'money_has_no_tracking', {}, 'sentBy')
    const resolution = transferred ? asTransferred(rma, stored, { ...act, ...transferred }) : owedNow(rma, stored, act)
    const { reduceReceivable } = transferred ? resolution : stored
    const changed = otherThanBelieved(resolution, { reduceReceivable, ...believed }, rma)
    if (changed) return changed
    const replacement = makesOrder(resolution.kind) ? replace(rma, resolution, act) : undefined
    if (replacement) made.push(replacement.made)
    const done: Resolution = {
      ...(replacement?.resolution ?? resolution),
      state: 'executed',
      executedAt: act.now,
      executedBy: act.actor.id,
      reference,
      sentBy: sentBy ?? null,
    }
    const executed = replaced(rma, done)
    const met = meeting(isGoodwill(done) ? executed : meetLaw(executed, act), { kind: 'refund', subject: resolutionId }, act.now)
    const data = { resolution: resolutionId, kind: resolution.kind, amount: resolution.amount, ...(transferred ? { by: 'transfer' } : {}) }
    return { rma: closing(met), data: replacement ? { ...data, order: replacement.made.order.id } : data }
  })
  return isRefusal(decided) || made[0] === undefined ? decided : { ...decided, made: made[0] }
}

/** What is to be transferred for it now, or why nothing is: credits stay with the merchant, what reduces an unpaid invoice was never received. */
export function toTransfer(rma: Rma, resolutionId: string, act: Act & { money: Money }): Resolution | Refusal {
  const stored = rma.resolutions.find((r) => r.id === resolutionId)
  if (!stored) return refuse('missing', 'resolution_unknown')
  const refusal = executionObstacle(rma, stored, act)
  if (refusal) return refusal
  const resolution = owedNow(rma, stored, act)
  return paysOut(resolution) ? resolution : refuse('conflict', 'nothing_to_transfer')
}

function owedNow(rma: Rma, stored: Resolution, act: Act & { money: Money }): Resolution {
  const grown = asOwedNow(stored, legalDue(rma), act)
  return { ...grown, reduceReceivable: reducesNow(rma, grown, act.money) }
}

const asTransferred = (
  rma: Rma,
  stored: Resolution,
  { asOf, reduceReceivable, policy }: Act & NonNullable<Execution['transferred']>,
): Resolution => ({
  ...asOwedNow(stored, legalDue(rma), { now: asOf, policy }),
  reduceReceivable,
})

/** Undone by finance: the same is owed again, and its clock restarts, the law's runs on. */
export function voidResolution(rma: Rma, resolutionId: string, act: Act): Decided | Refusal {
  return transition({ rma, verb: 'void_resolution', act }, () => {
    const resolution = rma.resolutions.find((r) => r.id === resolutionId)
    if (!resolution) return refuse('missing', 'resolution_unknown')
    if (resolution.state !== 'executed') return refuse('conflict', 'resolution_not_executed', { state: resolution.state })
    const again: Resolution = {
      ...(isGoods(resolution.kind) ? { ...resolution, derivation: null, reduceReceivable: 0 } : withoutSurcharge(resolution)),
      id: act.newId(),
      state: 'owed',
      owedAt: act.now,
      executedAt: null,
      executedBy: null,
      reference: null,
      creditNote: null,
      sentBy: null,
    }
    const voided = replaced(rma, { ...resolution, state: 'void', voidedAt: act.now })
    const owed: Rma = { ...voided, resolutions: [...voided.resolutions, again], status: 'resolving' }
    return {
      rma: starting(lawRunsOn(owed, act), { kind: 'refund', subject: again.id }, act),
      data: { resolution: resolutionId, again: again.id, amount: resolution.amount },
    }
  })
}

const replaced = (rma: Rma, resolution: Resolution): Rma => ({
  ...rma,
  resolutions: rma.resolutions.map((r) => (r.id === resolution.id ? resolution : r)),
})

/** Nobody pays another sum than the one in front of them: what changed meanwhile is told, to be looked at and sent again. */
function otherThanBelieved(
  { amount, reduceReceivable }: Resolution,
  believed: Pick<Execution, 'amount' | 'reduceReceivable'>,
  { currency }: Pick<Rma, 'currency'>,
): Refusal | undefined {
  if (amount === null) return undefined
  if (believed.amount !== undefined && believed.amount !== amount) return refuse('conflict', 'amount_changed', { amount, currency })
  if (believed.reduceReceivable === reduceReceivable) return undefined
  return refuse('conflict', 'payout_changed', { payOut: amount - reduceReceivable, reduceReceivable, currency })
}

const notOwed = (resolution: Resolution): Refusal | undefined =>
  resolution.state === 'owed' ? undefined : refuse('conflict', 'resolution_not_owed', { state: resolution.state })

/** Before the goods are here only what is owed early: an advance replacement, or a withdrawal on proof of posting. */
function tooEarly(rma: Rma, resolution: Resolution): Refusal | undefined {
  const here = rma.status === 'received' || rma.status === 'resolving'
  return here || resolution.early ? undefined : refuse('conflict', 'goods_not_here')
}

/** The law's own clock is met when nothing of what it promises is still owed. */
function meetLaw(rma: Rma, act: Act): Rma {
  if (rma.resolutions.some((r) => r.state === 'owed')) return rma
  const law = legalPromise(rma)
  return law ? meeting(rma, { kind: law }, act.now) : rma
}

/** A payment that was voided has not kept the law's promise: it runs on, due when it was. */
function lawRunsOn(rma: Rma, act: Act): Rma {
  const law = legalPromise(rma)
  const last = rma.clocks.findLast(({ kind, outcome }) => kind === law && outcome !== 'void')
  if (!law || !last || last.endedAt === null) return rma
  const { rule, subject, startedAt } = last
  return { ...rma, clocks: [...rma.clocks, startClock({ id: act.newId(), kind: law, subject, rule, startedAt })] }
}
