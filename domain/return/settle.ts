import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Change, type Decided, transition } from './act.ts'
import { meeting, notSent, sendingBy, voiding } from './clocks.ts'
import { labelByPolicy } from './label.ts'
import { noLongerOffered } from './no-longer-offered.ts'
import { givable, type Money, owe, oweGoodwill, oweSettlement, settleable, unoweGoods } from './owe.ts'
import { closing, expected, toInspect } from './progress.ts'
import { mapUnits, type Rma, type Settlement, unitsOf } from './rma.ts'
import { limitIn, settlementLimit } from './settlement-limit.ts'
import { foreignWaiver, silentWaiver } from './waive.ts'

export type Offer = Pick<Settlement, 'kind' | 'amount' | 'goods'>

/** A commercial settlement (B4): a discount or a credit, goods kept, coming back or besides, within the role's limit and what was paid for the goods. */
export function offerSettlement(rma: Rma, { kind, amount, goods }: Offer, act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'offer_settlement', act }, () => {
    const refusal = aboveLimit(rma, amount, act) ?? beyond(rma, goods) ?? abovePaid(rma, { amount, goods }, act.money)
    if (refusal) return refusal
    const offer: Settlement = {
      id: act.newId(),
      kind,
      amount,
      goods,
      state: 'offered',
      offeredAt: act.now,
      offeredBy: act.actor.id,
      answeredAt: null,
    }
    return {
      rma: { ...rma, settlements: [...noLongerOffered(rma.settlements), offer] },
      data: { settlement: offer.id, kind, amount, goods },
    }
  })
}

/** Which offer is taken; `waives`: with what the law gives in its place given up in words. */
export type Acceptance = { settlementId: string; waives: boolean }

/**
 * Goods kept: nothing more comes back, the amount is owed now. Goods coming back: approved, and the amount is owed as they are accepted,
 * in place of what the units already accepted were owed. Besides: owed now, on top, once the request is granted; nothing else changes.
 */
export function acceptSettlement(rma: Rma, { settlementId, waives }: Acceptance, act: Act & { money: Money }): Decided | Refusal {
  return transition({ rma, verb: 'accept_settlement', act }, () => {
    const offer = rma.settlements.find((s) => s.id === settlementId)
    if (!offer) return refuse('missing', 'settlement_unknown')
    if (offer.state !== 'offered') return refuse('conflict', 'settlement_not_open', { state: offer.state })
    // What the law gives is given up by nobody but the customer, in their own words.
    const refusal = offer.goods === 'besides' ? undecided(rma) : (givenUp(rma, waives, act) ?? beyond(rma, offer.goods))
    if (refusal) return refusal
    const agreed: Rma = {
      ...rma,
      settlements: rma.settlements.map((s) => (s.id === settlementId ? { ...s, state: 'accepted', answeredAt: act.now } : s)),
    }
    return { rma: byGoods[offer.goods](agreed, offer, act), data: { settlement: settlementId, amount: offer.amount, goods: offer.goods } }
  })
}

const givenUp = (rma: Rma, waives: boolean, { actor }: Act): Refusal | undefined => foreignWaiver(rma, actor) ?? silentWaiver(rma, waives)

/** On top of what is not granted yet there is nothing to give. */
const undecided = ({ status }: Rma): Refusal | undefined =>
  status === 'submitted' || status === 'needs_details' ? refuse('conflict', 'besides_awaits_decision') : undefined

export const declineSettlement = (rma: Rma, settlementId: string, act: Act): Decided | Refusal =>
  transition({ rma, verb: 'decline_settlement', act }, () => ended(rma, settlementId, { state: 'declined', answeredAt: act.now }))

/** Staff take an open offer back: the customer can accept it no longer. */
export const withdrawSettlement = (rma: Rma, settlementId: string, act: Act): Decided | Refusal =>
  transition({ rma, verb: 'withdraw_settlement', act }, () => ended(rma, settlementId, { state: 'superseded' }))

function ended(rma: Rma, settlementId: string, as: Pick<Settlement, 'state'> & Partial<Settlement>): Change | Refusal {
  const offer = rma.settlements.find((s) => s.id === settlementId)
  if (!offer) return refuse('missing', 'settlement_unknown')
  if (offer.state !== 'offered') return refuse('conflict', 'settlement_not_open', { state: offer.state })
  const settlements = rma.settlements.map((s): Settlement => (s.id === settlementId ? { ...s, ...as } : s))
  return { rma: closing({ ...rma, settlements }), data: { settlement: settlementId, kind: offer.kind, amount: offer.amount } }
}

function goodsKept(rma: Rma, offer: Settlement, act: Act & { money: Money }): Rma {
  const freed = mapUnits(rma, (unit) =>
    unit.decision === 'rejected' || unit.receipt === 'received' ? unit : { ...unit, decision: 'settled' },
  )
  const answered = notSent(voiding(meeting(freed, { kind: 'review' }, act.now), ['details_by', 'inspection'], act.now), act.now)
  // Goods owed in advance for what is kept would be given on top.
  return oweSettlement(unoweGoods({ ...answered, status: 'resolving' }, keptUnits(freed), act), offer, act)
}

const keptUnits = (rma: Rma): string[] => unitsOf(rma).flatMap(({ id, decision }) => (decision === 'settled' ? [id] : []))

/** The settlement stands for whatever was owed for the units that come, a replacement in advance too. */
function goodsComeBack(rma: Rma, _: Settlement, act: Act & { money: Money }): Rma {
  if (rma.status !== 'submitted' && rma.status !== 'needs_details') {
    const unitIds = acceptedAndOwed(rma)
    const agreed = unoweGoods(
      rma,
      [...expected(rma), ...toInspect(rma)].map(({ id }) => id),
      act,
    )
    return unitIds.length > 0 ? owe(agreed, { unitIds, early: false }, act) : agreed
  }
  const approved = mapUnits(rma, (unit) => (unit.decision === 'pending' ? { ...unit, decision: 'approved' } : unit))
  const answered = voiding(meeting(approved, { kind: 'review' }, act.now), ['details_by'], act.now)
  return sendingBy({ ...answered, status: 'approved', approvedAt: act.now, labelOffered: labelByPolicy(rma) }, act)
}

const byGoods = { kept: goodsKept, come_back: goodsComeBack, besides: oweGoodwill } satisfies Record<Settlement['goods'], unknown>

/** Beyond what this role offers by itself. */
export function aboveLimit({ currency }: Pick<Rma, 'currency'>, amount: number, act: Pick<Act, 'actor' | 'policy'>): Refusal | undefined {
  const limit = limitIn(settlementLimit(act.policy, act.actor), { actor: act.actor, currency })
  return limit !== null && amount > limit ? refuse('forbidden', 'above_settlement_limit', { limit, currency }, 'amount') : undefined
}

/** What is owed and not executed is replaced by a settlement whose goods come back, and so does not count. */
function abovePaid(rma: Rma, { amount, goods }: Pick<Offer, 'amount' | 'goods'>, money: Money): Refusal | undefined {
  if (goods === 'besides') return more(amount, givable(rma, money), rma)
  const standing = goods === 'kept' ? rma : { ...rma, resolutions: rma.resolutions.filter((r) => r.state !== 'owed') }
  return more(amount, settleable(standing, money), rma)
}

const more = (amount: number, most: number, { currency }: Rma): Refusal | undefined =>
  amount > most ? refuse('conflict', 'above_what_was_paid', { most, currency }, 'amount') : undefined

/** Goods at the dock cannot be kept by the customer any more, but for those that go back as refused; goods already paid or refused cannot be bought back. */
function beyond(rma: Rma, goods: Settlement['goods']): Refusal | undefined {
  if (goods === 'besides') return undefined
  const units = unitsOf(rma)
  if (goods === 'come_back') {
    const open =
      units.some((unit) => unit.decision === 'pending') || expected(rma).length + toInspect(rma).length + acceptedAndOwed(rma).length > 0
    return open ? undefined : refuse('conflict', 'nothing_left_to_settle')
  }
  const staysHere = units.some((unit) => unit.receipt === 'received' && unit.verdict === 'pending')
  const open = units.some((unit) => unit.receipt !== 'received' || unit.verdict === 'refused')
  return staysHere || !open ? refuse('conflict', 'goods_already_here') : undefined
}

/** Units accepted at the dock whose resolution nobody has executed. */
function acceptedAndOwed(rma: Rma): string[] {
  const owed = new Set(rma.resolutions.filter((r) => r.state === 'owed').flatMap((r) => r.unitIds))
  return unitsOf(rma).flatMap((unit) => (unit.verdict === 'accepted' && owed.has(unit.id) ? [unit.id] : []))
}
