import type { Json } from '#domain/happening.ts'
import { type Clock, type ClockKind, startClock } from '#domain/clock/clock.ts'
import type { Message, RefusedFile } from '#domain/conversation/message.ts'
import type { Order } from '#domain/order/order.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { clockRule } from '#domain/return/clocks.ts'
import type { Line, Rma, Unit } from '#domain/return/rma.ts'
import type { Verb } from '#domain/return/transitions.ts'
import type { Matter } from '#application/mail/matter.ts'
import type { ReturnPage } from '#application/returns/ports.ts'
import { typo } from '#web/ui/words/french.ts'
import { eventOf, fullReturn, fullUnit } from '../full-return.ts'
import { newId } from '../new-id.ts'

/** A situation of a return that a mail tells of: what differs from a full one. */
export type Situation = {
  /** What differs, in a few words; '' for the ordinary case. */
  name: string
  /** Somebody is told no: for a consumer the mediator stands in it. */
  refuses?: boolean
  rma?: Partial<Rma>
  verb?: Verb
  /** Who acted; the customer where it is not said. */
  actorRole?: 'support'
  data?: (rma: Rma) => { readonly [key: string]: Json }
  clock?: ClockKind
  /** A message of the customer's, of staff, or a note among staff. */
  said?: 'customer' | 'staff' | 'note'
  /** It came by e-mail with these files, which were not taken. */
  refused?: readonly RefusedFile[]
}

export type Reader = Pick<Matter['to'], 'locale' | 'audience'>
export type Buying = { capacity?: 'consumer' | 'professional'; /** Of the product. */ product?: string }

export const now = '2026-11-24T09:00:00.000Z'
export const clockKinds: readonly ClockKind[] = [
  'review',
  'reply',
  'escalation',
  'inspection',
  'refund',
  'return_by',
  'details_by',
  'objection',
  'legal_refund',
  'legal_remedy',
]

/** The policy's own words are the merchant's: their spacing is not ours to test. */
const spaced = Object.entries(technostok.clauses).map(([id, clause]) => [
  id,
  { ...clause, text: { ...clause.text, fr: typo(clause.text.fr) } },
])
export const policy: Policy = { ...technostok, clauses: Object.fromEntries(spaced) }

const [orderId, lineId] = [newId(), newId()]

const orderOf = ({ capacity = 'consumer', product = 'Écran 27 pouces' }: Buying): Order =>
  ({
    id: orderId,
    number: 'CMD-1',
    email: 'client@particulier.example',
    buyerCapacity: capacity,
    shipping: null,
    billing: null,
    lines: [{ id: lineId, name: product, quantity: 2 }],
  }) as unknown as Order

/** A return of two units with something in every field. */
export const base = fullReturn({ orderId, orderLineIds: [lineId], customerId: newId(), companyId: null, assigneeId: null })

/** Every promise there is, running; that of the refund is about `resolution`. */
export const runningClocks = (resolution: string | null): Clock[] =>
  clockKinds.map((kind) =>
    startClock({ id: newId(), kind, subject: kind === 'refund' ? resolution : null, rule: clockRule(technostok, kind), startedAt: now }),
  )

export const unitIds = (rma: Rma): string[] => rma.lines.flatMap((line) => line.units.map((unit) => unit.id))

/** The full return's lines with this of every unit. */
export const allUnits = (change: Partial<Unit>, rma: Rma = base): Line[] =>
  rma.lines.map((line) => ({ ...line, units: line.units.map((unit) => fullUnit({ deduction: null, ...change, id: unit.id })) }))

/** What a mail of this situation is about, to this reader. */
export function returnMatter({ rma: over = {}, verb = 'submit', said, ...given }: Situation, to: Reader, buying: Buying = {}): Matter {
  const rma: Rma = { ...base, clocks: runningClocks(base.resolutions[0]?.id ?? null), ...over }
  const order = orderOf(buying)
  const event = eventOf(rma, { verb, data: given.data?.(rma) ?? {}, actorRole: given.actorRole ?? 'customer' })
  const staffId = newId()
  const message: Message | null = said
    ? {
        id: newId(),
        sequence: 1,
        at: now,
        authorId: said === 'customer' ? rma.customerId : staffId,
        authorKind: said === 'customer' ? 'customer' : 'staff',
        internal: said === 'note',
        body: 'Un mot du service.\n\nEt un deuxième.',
        eventId: event.id,
        mail: given.refused
          ? { id: newId(), kind: 'message', sender: 'client@particulier.example', proven: true, folded: '', refused: given.refused }
          : null,
      }
    : null
  const person = {
    id: rma.customerId ?? '',
    name: 'Paule Martin',
    email: 'client@particulier.example',
    roles: ['customer' as const],
    company: null,
    companyId: null,
    tier: null,
    profile: 'retail' as const,
    locale: to.locale,
  }
  const page: ReturnPage = {
    rma,
    order,
    policy,
    customer: person,
    assignee: null,
    texts: [],
    files: [],
    messages: message ? [message] : [],
    events: [event],
    tracking: [],
    readUpTo: {},
    readBy: { customer: 0, merchant: 0 },
    mailedUpTo: {},
    bankAccount: null,
    unsigned: null,
    names: { [staffId]: 'Inès', [person.id]: person.name },
  }
  const clock = given.clock === undefined ? null : (rma.clocks.find((one) => one.kind === given.clock) ?? null)
  return { page, event, message, clock, said: [], to: { personId: person.id, email: person.email, name: person.name, ...to } }
}
