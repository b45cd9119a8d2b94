import type { Actor } from '#domain/actor.ts'
import { happening, type Json } from '#domain/happening.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Claim, type ClaimEvent, type ClaimItem, claimNumber, holdsUnit, type ItemState } from './claim.ts'
import { claimLands, claimObstacle, claimRoles, type ClaimStatus, type ClaimVerb, mayClaim } from './transitions.ts'

export type ClaimAct = { actor: Actor; now: Instant; newId: () => string }
/** What a verb answers: the claim as it is then, and the one event that tells of it. */
export type Claimed = { next: Claim; event: ClaimEvent }

type Data = { readonly [key: string]: Json }
type Doing = { verb: ClaimVerb; act: ClaimAct }
type Change = { claim: Claim; data?: Data }

/** The frame of every verb, as a return's: who may and whether the state allows it, then the change, then one event. */
function claiming(claim: Claim, doing: Doing, change: () => Change | Refusal): Claimed | Refusal {
  const refusal = permitted(doing) ?? claimObstacle(claim, doing.verb)
  if (refusal) return refusal
  const changed = change()
  return isRefusal(changed) ? changed : recorded(claim.status, changed, doing)
}

const permitted = ({ verb, act }: Doing): Refusal | undefined =>
  mayClaim(act.actor, verb) ? undefined : refuse('forbidden', 'role_may_not', { verb })

function recorded(from: ClaimStatus | 'start', { claim, data = {} }: Change, { verb, act }: Doing): Claimed {
  const next = { ...claim, version: claim.version + 1, sequence: claim.sequence + 1 }
  if (!claimLands(verb, from, next.status)) throw new Error(`${verb} from ${from} landed in ${next.status}, which the table does not name`)
  return { next, event: { ...happening({ verb, by: claimRoles(verb), act }, { from, next, data }), claimId: next.id } }
}

/** A unit that could go into a claim, as it stands. */
export type Candidate = {
  unitId: string
  returnId: string
  supplier: string | null
  currency: string
  /** It is in stock to go back to its supplier. */
  waits: boolean
  /** The claim that holds it. */
  claim: string | null
}
export type Asked = { unitId: string; expected: number; defect: string | null }

/** Units of one supplier, each in no other claim, become one. */
export function openClaim(
  {
    asked,
    candidates,
    sequence,
    reference,
  }: { asked: readonly Asked[]; candidates: readonly Candidate[]; sequence: number; reference: string | null },
  act: ClaimAct,
): Claimed | Refusal {
  const doing = { verb: 'open', act } as const
  const refusal = permitted(doing)
  if (refusal) return refusal
  const [first] = candidates
  const whose = { supplier: first?.supplier ?? null, currency: first?.currency ?? '' }
  const items = itemsOf({ asked, candidates, ...whose }, act)
  if (isRefusal(items)) return items
  const claim: Claim = {
    id: act.newId(),
    number: claimNumber(sequence, act.now),
    supplier: whose.supplier ?? '',
    currency: whose.currency,
    status: 'open',
    version: 0,
    sequence: 0,
    reference,
    carrier: null,
    tracking: null,
    openedAt: act.now,
    sentAt: null,
    endedAt: null,
    items,
  }
  return recorded('start', { claim, data: told(items) }, doing)
}

/** More units of its supplier. */
export const addToClaim = (
  claim: Claim,
  { asked, candidates }: { asked: readonly Asked[]; candidates: readonly Candidate[] },
  act: ClaimAct,
): Claimed | Refusal =>
  claiming(claim, { verb: 'add', act }, () => {
    const items = itemsOf({ asked, candidates, ...claim }, act)
    return isRefusal(items) ? items : { claim: { ...claim, items: [...claim.items, ...items] }, data: told(items) }
  })

const told = (items: readonly ClaimItem[]): Data => ({ units: items.map(({ unitId, expected }) => ({ unit: unitId, expected })) })

type Claimable = { asked: readonly Asked[]; candidates: readonly Candidate[]; supplier: string | null; currency: string }

function itemsOf({ asked, candidates, supplier, currency }: Claimable, act: ClaimAct): ClaimItem[] | Refusal {
  if (new Set(asked.map(({ unitId }) => unitId)).size < asked.length) return refuse('invalid', 'unit_twice', {}, 'units')
  const items: ClaimItem[] = []
  for (const [nth, { unitId, expected, defect }] of asked.entries()) {
    const found = candidates.find((one) => one.unitId === unitId)
    const at = `units.${nth}`
    if (!found) return refuse('missing', 'unit_unknown', {}, at)
    if (found.claim !== null) return refuse('conflict', 'unit_in_claim', { claim: found.claim }, at)
    if (!found.waits) return refuse('conflict', 'unit_not_rtv', {}, at)
    if (found.supplier === null) return refuse('conflict', 'supplier_unknown', {}, at)
    if (found.supplier !== supplier || found.currency !== currency)
      return refuse('conflict', 'other_supplier', { supplier: found.supplier }, at)
    items.push({
      id: act.newId(),
      unitId,
      returnId: found.returnId,
      state: 'open',
      expected,
      defect,
      credited: null,
      creditNote: null,
      refusal: null,
      answeredAt: null,
    })
  }
  return items
}

/** These units' items changed, each of which must be in that state. */
function changing(
  claim: Claim,
  { units, from, change }: { units: readonly string[]; from: ItemState | readonly ItemState[]; change: (item: ClaimItem) => ClaimItem },
): Claim | Refusal {
  if (new Set(units).size < units.length) return refuse('invalid', 'unit_twice', {}, 'units')
  const states: ReadonlySet<ItemState> = new Set([from].flat())
  for (const [nth, unitId] of units.entries()) {
    const item = claim.items.find((one) => one.unitId === unitId && one.state !== 'removed')
    if (!item) return refuse('missing', 'unit_unknown', {}, `units.${nth}`)
    if (!states.has(item.state)) return refuse('conflict', 'unit_answered', {}, `units.${nth}`)
  }
  return { ...claim, items: claim.items.map((item) => (units.includes(item.unitId) && states.has(item.state) ? change(item) : item)) }
}

/** Units that do not go after all; the last one is given up with the claim. */
export const removeFromClaim = (claim: Claim, units: readonly string[], act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'remove', act }, () => {
    const next = changing(claim, { units, from: 'open', change: (item) => ({ ...item, state: 'removed' }) })
    if (isRefusal(next)) return next
    if (!next.items.some(({ state }) => holdsUnit(state))) return refuse('conflict', 'claim_would_be_empty')
    return { claim: next, data: { units } }
  })

/** What is expected, and what is said to the supplier. */
export const editClaim = (
  claim: Claim,
  { reference, asked }: { reference: string | null; asked: readonly Asked[] },
  act: ClaimAct,
): Claimed | Refusal =>
  claiming(claim, { verb: 'edit', act }, () => {
    const to = new Map(asked.map((one) => [one.unitId, one]))
    const next = changing(claim, {
      units: asked.map(({ unitId }) => unitId),
      from: 'open',
      change: (item) => ({
        ...item,
        expected: to.get(item.unitId)?.expected ?? item.expected,
        defect: to.get(item.unitId)?.defect ?? null,
      }),
    })
    if (isRefusal(next)) return next
    return { claim: { ...next, reference }, data: { units: asked.map(({ unitId, expected }) => ({ unit: unitId, expected })) } }
  })

/** Given up before it left: its units wait again. */
export const cancelClaim = (claim: Claim, act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'cancel', act }, () => ({
    claim: { ...released(claim), status: 'cancelled', endedAt: act.now },
  }))

const released = (claim: Claim): Claim => ({
  ...claim,
  items: claim.items.map((item) => (item.state === 'open' ? { ...item, state: 'removed' } : item)),
})

export type Sending = { carrier: string | null; tracking: string | null; reference: string | null }

/** The goods leave for the supplier: they are in our stock no more. */
export const sendClaim = (claim: Claim, { carrier, tracking, reference }: Sending, act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'send', act }, () => ({
    claim: {
      ...inState(claim, 'open', 'sent'),
      status: 'sent',
      carrier,
      tracking,
      reference: reference ?? claim.reference,
      sentAt: act.now,
    },
    data: { units: unitsIn(claim, 'open') },
  }))

/** They did not leave after all, and nothing of it is answered. */
export const recallClaim = (claim: Claim, act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'recall', act }, () => {
    if (claim.items.some(({ state }) => state !== 'sent' && state !== 'removed')) return refuse('conflict', 'claim_answered')
    return {
      claim: { ...inState(claim, 'sent', 'open'), status: 'open', carrier: null, tracking: null, sentAt: null },
      data: { units: unitsIn(claim, 'sent') },
    }
  })

const inState = (claim: Claim, from: ItemState, to: ItemState): Claim => ({
  ...claim,
  items: claim.items.map((item) => (item.state === from ? { ...item, state: to } : item)),
})

export const unitsIn = ({ items }: Pick<Claim, 'items'>, state: ItemState): string[] =>
  items.flatMap((item) => (item.state === state ? [item.unitId] : []))

/** How the supplier calls it, once they have said so. */
export const referClaim = (claim: Claim, reference: string, act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'refer', act }, () => ({ claim: { ...claim, reference } }))

export type Credit = { units: readonly { unitId: string; amount: number }[]; creditNote: string }

/** The supplier credits units, in full or in part, or more than was expected. */
export const creditClaim = (claim: Claim, { units, creditNote }: Credit, act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'credit', act }, () => {
    const to = new Map(units.map(({ unitId, amount }) => [unitId, amount]))
    const next = changing(claim, {
      units: units.map(({ unitId }) => unitId),
      from: 'sent',
      change: (item) => ({ ...item, state: 'credited', credited: to.get(item.unitId) ?? 0, creditNote, answeredAt: act.now }),
    })
    if (isRefusal(next)) return next
    return { claim: answered(next, act), data: { units: units.map(({ unitId, amount }) => ({ unit: unitId, amount })), creditNote } }
  })

/** The supplier refuses units, with a reason. Whether the goods come back is seen when they do. */
export const refuseClaim = (
  claim: Claim,
  { units, refusal }: { units: readonly string[]; refusal: string },
  act: ClaimAct,
): Claimed | Refusal =>
  claiming(claim, { verb: 'refuse', act }, () => {
    const next = changing(claim, {
      units,
      from: 'sent',
      change: (item) => ({ ...item, state: 'refused', refusal, answeredAt: act.now }),
    })
    return isRefusal(next) ? next : { claim: answered(next, act), data: { units } }
  })

/** Once every unit is answered the claim is: credited where any was, else refused. */
function answered(claim: Claim, { now }: ClaimAct): Claim {
  if (claim.items.some(({ state }) => state === 'sent')) return claim
  return { ...claim, status: claim.items.some(({ state }) => state === 'credited') ? 'credited' : 'refused', endedAt: now }
}

/** What was refused is here again. */
export const takeBack = (claim: Claim, units: readonly string[], act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'take_back', act }, () => {
    const next = changing(claim, { units, from: 'refused', change: (item) => ({ ...item, state: 'returned' }) })
    return isRefusal(next) ? next : { claim: next, data: { units } }
  })

/** An answer that was noted wrongly is undone by another event, which keeps what it was; what is here again cannot be undone. */
export const correctAnswer = (claim: Claim, units: readonly string[], act: ClaimAct): Claimed | Refusal =>
  claiming(claim, { verb: 'correct', act }, () => {
    const before = claim.items
      .filter(({ unitId }) => units.includes(unitId))
      .map(({ unitId, state, credited, creditNote }) => ({ unit: unitId, state, credited, creditNote }))
    const next = changing(claim, {
      units,
      from: ['credited', 'refused'],
      change: (item) => ({ ...item, state: 'sent', credited: null, creditNote: null, refusal: null, answeredAt: null }),
    })
    return isRefusal(next) ? next : { claim: { ...next, status: 'sent', endedAt: null }, data: { before } }
  })
