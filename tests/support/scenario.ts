import assert from 'node:assert/strict'
import type { Actor, Role } from '#domain/actor.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import { type Buyer, type Order, skuOf } from '#domain/order/order.ts'
import { assess } from '#domain/policy/assess.ts'
import type { RequestedLine } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Decided } from '#domain/return/act.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Ledger } from '#domain/return/owe.ts'
import { type Rma, type Unit, unitsOf } from '#domain/return/rma.ts'
import { submit } from '#domain/return/submit.ts'
import { isAside, landings, transitions, type Verb } from '#domain/return/transitions.ts'
import { addHours, type Instant } from '#domain/time/instant.ts'
import { plays, type Said } from './default-acts.ts'
import { account, givenOrder, retail } from './judged.ts'

/** A return that is driven by verbs alone, from its submission on. What every step must keep is asserted at each step. */

export type Given = {
  policy?: Policy
  order?: Partial<Order>
  buyer?: Buyer
  type?: string
  lines?: readonly Partial<RequestedLine & { serials: string[] }>[]
  now?: Instant
  /** Money of other returns on the same order. */
  ledger?: () => Ledger
}

type Step = Verb | readonly [Verb, Said]

export type Scenario = {
  readonly rma: Rma
  readonly events: readonly RmaEvent[]
  now: Instant
  readonly order: Order
  /** Does a verb as this role, or says why not; the return moves on only when it is done. */
  does: (verb: Exclude<Verb, 'submit'>, said?: Said, role?: Role) => Decided | Refusal
  /** The code of a refusal that must come. */
  refuses: (verb: Exclude<Verb, 'submit'>, said?: Said, role?: Role) => string
  /** Steps that must be done, each by the table's first role. */
  run: (...steps: readonly (Exclude<Step, 'submit'> | { hours: number })[]) => Scenario
  unit: (index: number) => Unit
  units: (...indices: number[]) => string[]
}

const people: Readonly<Record<Role, string | null>> = {
  customer: 'C1',
  support: 'S1',
  returns_agent: 'R1',
  finance: 'F1',
  manager: 'M1',
  admin: 'A1',
  api_key: 'K1',
  system: null,
}

const actor = (role: Role): Actor => ({ id: people[role], roles: [role], name: 'Zoé Müller', locale: 'fr' })

let made = 0
const newId = (): string => `id-${++made}`

const withdrawn = (type: string): boolean => type === 'withdrawal'

/** An order of two laptops, all asked for as defective, unless told otherwise; submitted four days after delivery. */
export function scenario(given: Given = {}): Scenario {
  const { policy = technostok, type = 'standard_warranty', lines = [{}], ledger = () => ({ entries: [] }) } = given
  const order = givenOrder(given.order)
  const buyer = given.buyer ?? (withdrawn(type) ? retail : account)
  const asked = lines.map((line, i) => ({
    orderLineId: order.lines[i]?.id ?? '',
    quantity: order.lines[i]?.quantity ?? 1,
    condition: 'tested_no_marks' as const,
    seal: 'opened' as const,
    ...line,
  }))
  let now = given.now ?? '2026-11-14T09:00:00.000Z'
  const act = (role: Role) => ({ actor: actor(role), now, newId, policy, money: { order, ledger: ledger() } })
  const assessment = assess(policy, { order, buyer, held: { units: {}, serials: [] }, now, request: { type, lines: asked } })
  if (isRefusal(assessment)) throw new Error(`not assessed: ${assessment.code}`)
  const first = submit(
    {
      id: newId(),
      number: 'RMA-2026-000482-9',
      orderId: order.id,
      currency: order.currency,
      customerId: 'C1',
      companyId: null,
      tier: buyer.tier,
      assessment,
      lines: asked.map((line) => ({
        orderLineId: line.orderLineId,
        sku: skuOf(order, line.orderLineId),
        quantity: line.quantity,
        serials: line.serials ?? [],
        unreadableSerials: 0,
        declared: { reason: line.reason ?? null, seal: 'opened', condition: 'tested_no_marks', safety: line.safety ?? null },
        pleads: (line.exceptions ?? []).map(({ clause }) => clause),
        ...(line.resolution ? { wanted: line.resolution as 'refund' } : {}),
      })),
    },
    act('customer'),
  )
  if (isRefusal(first)) throw new Error(`not submitted: ${JSON.stringify(first)}`)
  let rma = kept(undefined, first)
  const events = [first.event]

  const does: Scenario['does'] = (verb, said = {}, role = transitions[verb].by[0]) => {
    const before = structuredClone(rma)
    const decided = plays[verb]({ rma, order, buyer, act: act(role) }, said)
    assert.deepEqual(rma, before, `${verb} changed the return it was given`)
    if (isRefusal(decided)) return decided
    rma = kept(rma, decided)
    events.push(decided.event)
    return decided
  }
  const it: Scenario = {
    get rma() {
      return rma
    },
    get events() {
      return events
    },
    get now() {
      return now
    },
    set now(instant) {
      now = instant
    },
    order,
    does,
    refuses(verb, said, role) {
      const decided = does(verb, said, role)
      if (!isRefusal(decided)) throw new Error(`${verb} was done, into ${decided.next.status}`)
      return decided.code
    },
    run(...steps) {
      for (const step of steps) {
        if (typeof step === 'object' && 'hours' in step) now = addHours(now, step.hours)
        else done(typeof step === 'string' ? [step, {}] : step)
      }
      return it
    },
    unit: (index) => unitsOf(rma)[index] ?? assert.fail(`no unit ${index}`),
    units: (...indices) => indices.map((index) => it.unit(index).id),
  }
  function done([verb, said]: readonly [Verb, Said]): void {
    const decided = does(verb as Exclude<Verb, 'submit'>, said)
    if (isRefusal(decided)) throw new Error(`${verb} in ${rma.status} was refused: ${decided.code} ${JSON.stringify(decided.params)}`)
  }
  return it
}

const ends: ReadonlySet<string> = new Set(['closed', 'rejected', 'cancelled', 'expired'])

/** One transition, one event, one version (but aside); nothing of a person in it; no promise but the objection outlives the return. */
function kept(before: Rma | undefined, { next, event }: Decided): Rma {
  const from = before?.status ?? 'start'
  assert.equal(next.version, (before?.version ?? 0) + (isAside(event.verb) ? 0 : 1), 'one version more')
  assert.equal(next.sequence, (before?.sequence ?? 0) + 1, 'no gap in the sequence')
  assert.deepEqual([event.sequence, event.returnId, event.from, event.to], [next.sequence, next.id, from, next.status])
  assert.ok(landings(event.verb, from).includes(next.status), `${event.verb} to ${next.status}`)
  const ended = ends.has(next.status)
  if (ended && from !== next.status)
    assert.deepEqual(
      running({ rma: next }).filter((kind) => kind !== 'objection'),
      [],
      `${event.verb}: clocks at the end`,
    )
  assert.deepEqual([next.endedAt !== null, next.endedFrom !== null], [ended, ended], `${event.verb}: end remembered`)
  if (next.status === 'closed')
    assert.deepEqual(
      next.resolutions.filter((r) => r.state === 'owed'),
      [],
      `${event.verb} closed with something owed`,
    )
  assert.equal(new Set(next.clocks.map((clock) => clock.id)).size, next.clocks.length)
  assertImpersonal(event)
  return next
}

/** Every word of an event is an id or a code: no name, text, address, tracking number, reference or serial (invariant 6). */
function assertImpersonal({ verb, data }: RmaEvent): void {
  for (const word of words(data)) {
    assert.match(word, /^[a-zA-Z0-9_-]{1,60}$/, `${verb} tells « ${word} »`)
    assert.doesNotMatch(word, /8R-|VIR-|DHL|Colissimo|SN-|Zoé|Müller/, `${verb} tells « ${word} »`)
  }
}

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...words(inner)])
}

/** Kinds of the promises that run, in the order in which they started. */
export const running = ({ rma }: Pick<Scenario, 'rma'>): ClockKind[] =>
  rma.clocks.flatMap((clock) => (clock.endedAt === null ? [clock.kind] : []))

/** Every promise with how it ended: `review met`, `refund runs`. */
export const promises = ({ rma }: Pick<Scenario, 'rma'>): string[] => rma.clocks.map(({ kind, outcome }) => `${kind} ${outcome ?? 'runs'}`)

/** What is owed, executed or void, as `refund 199980 owed`. */
export const owing = ({ rma }: Pick<Scenario, 'rma'>): string[] =>
  rma.resolutions.map((r) => `${r.kind}${r.amount === null ? '' : ` ${r.amount}`} ${r.state}`)
