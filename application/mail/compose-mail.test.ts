import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '#domain/return/event.ts'
import { type Clock, type ClockKind, startClock } from '#domain/clock/clock.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Order } from '#domain/order/order.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { clockRule } from '#domain/return/clocks.ts'
import type { ResolutionKind, Rma } from '#domain/return/rma.ts'
import type { Verb } from '#domain/return/transitions.ts'
import { letterWriter } from '#adapters/mail/letter.ts'
import { typo } from '#web/ui/words/french.ts'
import { eventOf, fullReturn, fullUnit } from '../../tests/support/full-return.ts'
import { newId } from '../../tests/support/new-id.ts'
import { mailKinds } from '../reactions.ts'
import type { ReturnPage } from '../reads.ts'
import { composeMail, type ReturnMailKind } from './compose-mail.ts'
import type { Matter } from './matter.ts'
import type { Letter } from './ports.ts'

/** Every sentence a mail can say: each kind over what makes it word things differently, written out in both languages. */

const write = letterWriter({ publicUrl: 'https://retours.technostok.example', mailFrom: 'retours@technostok.example' })
const clockKinds: readonly ClockKind[] = [
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
const resolutionKinds: readonly ResolutionKind[] = ['refund', 'credit', 'replacement', 'exchange', 'repair', 'discount']
const now = '2026-11-24T09:00:00.000Z'

/** The policy's own words are the merchant's: their spacing is not ours to test. */
const spaced = Object.entries(technostok.clauses).map(([id, clause]) => [
  id,
  { ...clause, text: { ...clause.text, fr: typo(clause.text.fr) } },
])
const policy: Policy = { ...technostok, clauses: Object.fromEntries(spaced) }

const lineId = newId()
const order = {
  id: newId(),
  number: 'CMD-1',
  email: 'client@particulier.example',
  buyerCapacity: 'consumer',
  shipping: null,
  billing: null,
  lines: [{ id: lineId, name: 'Écran 27 pouces', quantity: 2 }],
} as unknown as Order

const clocks = (subject: string | null): Clock[] =>
  clockKinds.map((kind) =>
    startClock({ id: newId(), kind, subject: kind === 'refund' ? subject : null, rule: clockRule(technostok, kind), startedAt: now }),
  )

type Variant = { rma?: Partial<Rma>; verb?: Verb; data?: (rma: Rma) => { readonly [key: string]: Json }; clock?: ClockKind; note?: boolean }

function matter({ rma: over = {}, verb = 'submit', data = () => ({}), clock, note = false }: Variant, to: Partial<Matter['to']>): Matter {
  const base = fullReturn({ orderId: order.id, orderLineIds: [lineId], customerId: newId(), companyId: null, assigneeId: null })
  const rma: Rma = { ...base, clocks: clocks(base.resolutions[0]?.id ?? null), ...over }
  const event = eventOf(rma, { verb, data: data(rma), actorRole: verb === 'cancel' ? 'support' : 'customer' })
  const staffId = newId()
  const said: Message = {
    id: newId(),
    sequence: 1,
    at: now,
    authorId: staffId,
    authorKind: 'staff',
    internal: note,
    body: 'Un mot du service.',
    eventId: event.id,
  }
  const person = {
    id: rma.customerId ?? '',
    name: 'Paule Martin',
    email: 'client@particulier.example',
    roles: ['customer' as const],
    company: null,
    companyId: null,
    tier: null,
    profile: 'retail' as const,
    locale: 'fr' as const,
  }
  const page: ReturnPage = {
    rma,
    order,
    policy,
    customer: { ...person, returns: 1, orders: 1 },
    assignee: null,
    texts: [],
    files: [],
    messages: [said],
    events: [event],
    readUpTo: {},
    names: { [staffId]: 'Inès' },
  }
  const about = clock === undefined ? null : (rma.clocks.find((one) => one.kind === clock) ?? null)
  const addressee = {
    personId: person.id,
    email: person.email,
    name: person.name,
    locale: 'fr' as const,
    audience: 'customer' as const,
    ...to,
  }
  return { page, event, message: verb === 'submit' ? said : null, clock: about, to: addressee }
}

const units = (rma: Rma): string[] => rma.lines.flatMap((line) => line.units.map((unit) => unit.id))
const allUnits = (change: Parameters<typeof fullUnit>[0]) => (rma: Rma) =>
  rma.lines.map((line) => ({ ...line, units: line.units.map((unit) => fullUnit({ ...change, id: unit.id })) }))

function variants(kind: ReturnMailKind): Variant[] {
  const base = fullReturn({ orderId: order.id, orderLineIds: [lineId], customerId: null, companyId: null, assigneeId: null })
  const owed = resolutionKinds.map((made): Partial<Rma> => ({
    resolutions: base.resolutions.map((r) => ({
      ...r,
      kind: made,
      state: 'owed',
      amount: ['replacement', 'exchange', 'repair'].includes(made) ? null : 24_990,
    })),
  }))
  const unpaid = (state: 'owed' | 'executed'): Rma['resolutions'] =>
    base.resolutions.map((r) => ({ ...r, kind: 'refund', state, amount: 24_990, reduceReceivable: 24_990 }))
  const judged = (change: Parameters<typeof fullUnit>[0], over: Partial<Rma> = {}): Variant => ({
    rma: { ...base, ...over, lines: allUnits(change)(base) },
    verb: 'inspect',
    data: (rma) => ({ units: units(rma).map((unit) => ({ unit })) }),
  })
  switch (kind) {
    case 'details_asked':
      return (['request_details', 'still_waiting'] as const).map((verb) => ({
        verb,
        data: () => ({ checklist: ['serial', 'photo_of_fault', 'unheard_of'] }),
      }))
    case 'approved':
      return (['commercial', 'withdrawal'] as const).flatMap((legalBasis) =>
        (['merchant', 'customer'] as const).flatMap((labelPayer) =>
          [true, false].flatMap((labelOffered) => [
            { rma: { legalBasis, labelPayer, labelOffered } },
            { rma: { legalBasis, labelPayer, labelOffered, lines: allUnits({ decision: 'rejected', decisionClause: 'A4' })(base) } },
          ]),
        ),
      )
    case 'rejected':
      return [
        { decisionClause: 'A3' },
        { decisionClause: 'L221-28', decisionReason: null },
        { decisionClause: null, decisionReason: 'not_needed' },
      ].map((why) => ({ rma: { legalBasis: 'commercial', lines: allUnits({ decision: 'rejected', ...why })(base) } }))
    case 'reminder':
      return (['return_by', 'details_by'] as const).flatMap((clock) =>
        (['commercial', 'withdrawal'] as const).map((legalBasis) => ({ clock, rma: { legalBasis } })),
      )
    case 'received':
      return [{ verb: 'receive', data: (rma) => ({ units: units(rma).slice(0, 1) }) }]
    case 'inspected':
      return [
        judged({ verdict: 'accepted' }),
        judged({ verdict: 'refused', verdictReason: 'not_what_was_sold' }),
        judged({ verdict: 'refused', verdictReason: 'A3' }),
        ...owed.map((over) => judged({ verdict: 'accepted' }, { ...over, clocks: [] })),
        judged({ verdict: 'accepted' }, { resolutions: unpaid('owed') }),
        judged({ verdict: 'accepted' }, { resolutions: unpaid('owed'), clocks: [] }),
      ]
    case 'contest_answered':
      return [true, false].map((upheld) => ({ verb: 'answer_contest', data: (rma) => ({ units: units(rma), upheld }) }))
    case 'executed':
      return [
        ...resolutionKinds.map((made) =>
          base.resolutions.map((r) => ({
            ...r,
            kind: made,
            amount: ['replacement', 'exchange', 'repair'].includes(made) ? null : 24_990,
          })),
        ),
        unpaid('executed'),
      ].map((resolutions) => ({
        rma: { status: 'closed', resolutions },
        verb: 'execute',
        data: (rma) => ({ resolution: rma.resolutions[0]?.id ?? '' }),
      }))
    case 'offer':
      return (['discount', 'credit'] as const).flatMap((made) =>
        (['kept', 'come_back'] as const).map((goods) => ({
          rma: { settlements: base.settlements.map((s) => ({ ...s, kind: made, goods })) },
          verb: 'offer_settlement',
          data: (rma) => ({ settlement: rma.settlements[0]?.id ?? '' }),
        })),
      )
    case 'promise_near':
    case 'promise_breached':
      return clockKinds.map((clock) => ({ clock }))
    case 'shipped_back':
      return [{ verb: 'ship_back', data: (rma) => ({ units: units(rma), parcel: rma.parcels[0]?.id ?? '' }) }]
    case 'submitted':
    case 'withdrawal_acknowledged':
    case 'expired':
    case 'cancelled':
    case 'message':
    case 'escalation_received':
      break
  }
  return [{}, { rma: { clocks: [] } }, { verb: 'cancel' }]
}

const kinds = mailKinds.filter((kind): kind is ReturnMailKind => kind !== 'login_code')
const both: readonly Partial<Matter['to']>[] = (['fr', 'en'] as const).flatMap((locale) =>
  (['customer', 'staff'] as const).map((audience) => ({ locale, audience })),
)

for (const kind of kinds) {
  const letters = variants(kind).flatMap((variant) =>
    both.map((to): { letter: Letter; to: typeof to } => ({
      to,
      letter: write(composeMail(kind, matter(variant, to)), { returnId: newId(), replyToken: 'x' }),
    })),
  )

  test(`${kind}: everything it may say has words in both languages, names the return and leads to it`, () => {
    for (const { letter, to } of letters) {
      const page = `https://retours.technostok.example${to.audience === 'staff' ? '/desk' : ''}/retours/RMA-2026-000482-9`
      assert.match(letter.subject, /RMA-2026-000482-9/)
      assert.ok(letter.text.includes(page) && letter.html.includes(`href="${page}"`), letter.text)
      for (const part of [letter.subject, letter.text, letter.html])
        assert.doesNotMatch(part, /\bundefined\b|\bnull\b|\[object|\{\w+\}(?!\s)/, part)
      assert.doesNotMatch(letter.text, /RMA(?!-)/, 'never « RMA » alone')
    }
  })

  test(`${kind}: French is spaced the French way once it is filled in`, () => {
    for (const { letter, to } of letters) if (to.locale === 'fr') assert.equal(withoutLinks(letter.text), typo(withoutLinks(letter.text)))
  })
}

const withoutLinks = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, 'LIEN').replaceAll(/^-- $/gm, '')

test('every refusal to a consumer carries the mediator, and only a refusal does', () => {
  const mediated = (kind: ReturnMailKind, variant: Variant): boolean => composeMail(kind, matter(variant, {})).mediator !== null
  const refusals: ReturnMailKind[] = ['rejected', 'shipped_back']
  for (const kind of refusals) for (const variant of variants(kind)) assert.ok(mediated(kind, variant), kind)
  const verdicts = variants('inspected').map((variant) => mediated('inspected', variant))
  assert.deepEqual(verdicts, [false, true, true, false, false, false, false, false, false, false, false])
  assert.deepEqual(
    variants('contest_answered').map((variant) => mediated('contest_answered', variant)),
    [false, true],
  )
  for (const kind of ['submitted', 'executed', 'received', 'offer', 'message'] as const)
    assert.ok(!mediated(kind, variants(kind)[0] ?? {}), kind)
})

test('what comes off an unpaid invoice is never said to be paid out', () => {
  const variant = variants('executed').at(-1) ?? {}
  const { subject, text } = write(composeMail('executed', matter(variant, {})), { returnId: null, replyToken: null })
  assert.match(subject, /déduit de votre facture/)
  assert.doesNotMatch(subject + text, /rembours/)
})

test('the answer to a contest says what follows: what is owed and by when, or that the goods come back', () => {
  const answered = (upheld: boolean, change: Parameters<typeof fullUnit>[0], over: Partial<Rma> = {}): string => {
    const base = fullReturn({ orderId: order.id, orderLineIds: [lineId], customerId: null, companyId: null, assigneeId: null })
    const resolutions = base.resolutions.map((r) => ({ ...r, state: 'owed' as const, amount: 24_990, reduceReceivable: 0 }))
    const rma = { ...base, lines: allUnits(change)(base), resolutions, clocks: clocks(base.resolutions[0]?.id ?? null), ...over }
    const variant: Variant = { rma, verb: 'answer_contest', data: () => ({ units: units(rma), upheld }) }
    return write(composeMail('contest_answered', matter(variant, {})), { returnId: null, replyToken: null }).text
  }
  assert.match(answered(true, { verdict: 'accepted' }), /Nous vous remboursons 249,90\s€ (avant|au plus tard)/)
  assert.match(answered(false, { verdict: 'refused', sentBack: null }), /vous sont renvoyés à nos frais/)
  assert.doesNotMatch(answered(false, { decision: 'rejected', verdict: 'pending', sentBack: null }), /vous sont renvoyés/)
})

test('an internal note is never quoted, whatever it came with', () => {
  for (const kind of kinds) {
    for (const to of both) {
      const letter = write(composeMail(kind, matter({ note: true, ...variants(kind)[0] }, to)), { returnId: null, replyToken: null })
      assert.doesNotMatch(letter.text + letter.html, /Un mot du service/, kind)
    }
  }
})

test('a refusal names the clause or the article with its own sentence', () => {
  const text = (variant: Variant | undefined): string =>
    write(composeMail('rejected', matter(variant ?? {}, {})), { returnId: null, replyToken: null }).text
  const [clause, article, reason] = variants('rejected').map(text)
  assert.ok(clause?.includes(`clause A3 – ${policy.clauses['A3']?.text.fr}`))
  assert.match(article ?? '', /article\u00A0L221-28 – \S/)
  assert.match(reason ?? '', /Refusé\n {2}Plus besoin/)
})
