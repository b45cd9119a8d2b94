import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import type { ClockKind } from '#domain/clock/clock.ts'
import { clockRule } from '#domain/return/clocks.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { givenOrder } from '../../tests/support/order-input.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { type Post, testPost } from '../../tests/support/post.ts'
import { ask } from '../query.ts'
import { openConversation } from '../contact/open-conversation.ts'
import { approveReturn } from '../returns/approve-return.ts'
import { escalateReturn } from '../returns/escalate-return.ts'
import { inspectUnits } from '../returns/inspect-units.ts'
import { postMessage } from '../returns/post-message.ts'
import { answerDetails } from '../returns/provide-details.ts'
import { receiveUnits } from '../returns/receive-units.ts'
import { askForDetails } from '../returns/request-details.ts'
import { submitReturn } from '../returns/submit-return.ts'
import { explainPromise } from './explain-promise.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { PromiseView } from './view.ts'

/**
 * Every promise of domain.md, walked to the instant at which it is near, to its last, and past it: who hears of it at the desk and by mail, when
 * the customer is reminded, and what becomes of the return.
 */

const start = '2026-11-24T09:00:00.000Z'
const hour = 3_600_000
const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

/** A return brought to where the promise runs; answers its number, or nothing for a conversation without one. */
type Story = (post: Post) => Promise<string | null>

const asked =
  (type: string): Story =>
  async (post) => {
    const { orderId, lineIds, customer } = await post.order(
      givenOrder({
        email: 'client@particulier.example',
        customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
        buyerCapacity: 'consumer',
        parcels: [{ id: 'P1', deliveredAt: '2026-11-20T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
      }),
    )
    const told =
      type === 'withdrawal' ? {} : { reason: 'dead_on_arrival', condition: 'tested_no_marks' as const, dockMessage: 'Écran noir' }
    const lines = [{ orderLineId: lineIds[0] ?? '', quantity: 1, ...told }]
    return (await post.act(submitReturn, customer, { orderId, type, lines })).number
  }

const rmaOf = async (post: Post, number: string | null) =>
  (await post.world.reads.returnPage(number ?? ''))?.rma ?? assert.fail('no return')
const lineIdsOf = async (post: Post, number: string | null) => (await rmaOf(post, number)).lines.map(({ id }) => ({ lineId: id }))
const unitsOf = async (post: Post, number: string | null) =>
  (await rmaOf(post, number)).lines.flatMap(({ units }) => units.map(({ id }) => id))

/** One more act upon what came before. */
const then =
  (before: Story, act: (post: Post, number: string) => Promise<unknown>): Story =>
  async (post) => {
    const number = (await before(post)) ?? ''
    await act(post, number)
    return number
  }

const submitted = asked('standard_warranty')
const approved = then(submitted, async (post, number) =>
  post.act(approveReturn, post.people.support, { number, lines: await lineIdsOf(post, number), message: 'Bon retour.' }),
)
const received = (before: Story): Story =>
  then(before, async (post, number) => post.act(receiveUnits, post.people.agent, { number, units: await unitsOf(post, number) }))
const observed = { seal: 'opened' as const, condition: 'tested_no_marks' as const }
const accepted = then(received(approved), async (post, number) =>
  post.act(inspectUnits, post.people.agent, {
    number,
    units: (await unitsOf(post, number)).map((unitId) => ({
      unitId,
      verdict: 'accepted' as const,
      observed,
      grade: 'B' as const,
      disposition: 'refurbish' as const,
    })),
  }),
)
const customerOf = async (post: Post, number: string): Promise<Actor> => {
  const { customerId } = await rmaOf(post, number)
  return { id: customerId, customerId: customerId ?? '', roles: ['customer'], locale: 'fr' }
}
const written = then(approved, async (post, number) =>
  post.act(postMessage, await customerOf(post, number), { number, body: 'Et mon étiquette ?' }),
)
const escalated = then(approved, async (post, number) =>
  post.act(escalateReturn, await customerOf(post, number), { number, message: 'Rien ne bouge.' }),
)
const unclear = then(submitted, (post, number) =>
  post.act(askForDetails, post.people.support, { number, message: 'Une photo ?', checklist: ['photo'] }),
)
const refused = then(received(approved), async (post, number) => {
  const fileIds = [await givenPhoto(post.world, post.people.agent.id)]
  const judged = { verdict: 'refused' as const, reason: 'marks_of_use', observed: { ...observed, fileIds } }
  return post.act(inspectUnits, post.people.agent, {
    number,
    units: (await unitsOf(post, number)).map((unitId) => ({ unitId, ...judged })),
  })
})
const talk: Story = async (post) => {
  const { customer } = await post.order(givenOrder())
  await post.act(openConversation, customer, { subject: 'Un geste ?', message: 'Bonjour.' })
  return null
}

type Told = { near: readonly string[]; late: readonly string[] }
const support: Told = { near: ['support'], late: ['manager', 'support'] }
const dock: Told = { near: ['returns_agent'], late: ['manager', 'returns_agent'] }
const finance: Told = { near: ['finance'], late: ['finance', 'manager'] }
const nobody: Told = { near: [], late: [] }

type Row = {
  what: string
  kind: ClockKind
  story: Story
  told: Told
  /** Reminders to the customer. */ reminders?: number
  /** Where the return stands then. */ ends?: string
}

const rows: readonly Row[] = [
  { what: 'the answer to a request', kind: 'review', story: submitted, told: support, ends: 'submitted' },
  { what: 'the answer to a message in a return', kind: 'reply', story: written, told: support },
  { what: 'the answer to a conversation without a return', kind: 'reply', story: talk, told: support },
  { what: 'the answer to an escalation', kind: 'escalation', story: escalated, told: support },
  { what: 'the inspection', kind: 'inspection', story: received(approved), told: dock, ends: 'received' },
  { what: 'the refund', kind: 'refund', story: accepted, told: finance, ends: 'resolving' },
  { what: 'the law’s refund, once the goods are here', kind: 'legal_refund', story: received(asked('withdrawal')), told: finance },
  {
    what: 'the law’s refund, while it may wait for them',
    kind: 'legal_refund',
    story: asked('withdrawal'),
    told: nobody,
    reminders: 2,
    ends: 'approved',
  },
  { what: 'the law’s remedy', kind: 'legal_remedy', story: asked('legal_conformity'), told: support },
  { what: 'the parcel of an approved return', kind: 'return_by', story: approved, told: nobody, reminders: 2, ends: 'expired' },
  {
    what: 'the parcel of a withdrawal',
    kind: 'return_by',
    story: asked('withdrawal'),
    told: { near: [], late: ['manager', 'support'] },
    reminders: 2,
    ends: 'approved',
  },
  { what: 'the details that were asked for', kind: 'details_by', story: unclear, told: nobody, reminders: 2, ends: 'expired' },
  { what: 'the window to object', kind: 'objection', story: refused, told: nobody },
]

type Running = { id: string; due: string; near_at: string; returnId: string | null }

for (const { what, kind, story, told, reminders = 0, ends: end } of rows)
  test(`${kind}, ${what}: near, late, each once`, async (t) => {
    const post = await testPost(t, { now: start })
    const { pool } = post.database
    const number = await story(post)
    await post.run()
    const { rows: running } = await pool.query<Running>(
      `select id, due, near_at, return_id as "returnId" from clocks where kind = $1 and ended_at is null order by due limit 1`,
      [kind],
    )
    const clock = running[0] ?? assert.fail(`no ${kind} runs`)
    const [due, near] = [new Date(clock.due).toISOString(), new Date(clock.near_at).toISOString()]
    const mailed: string[] = []
    const walkTo = async (at: string): Promise<string[]> => {
      for (const { to, subject } of [...(await post.run(at)), ...(await post.run(later(at, 6 * 60_000)))])
        mailed.push(`${to?.[0]?.address}: ${subject}`)
      const { rows: notices } = await pool.query<{ said: string }>(
        `select split_part(p.email, '@', 1) || ' ' || n.kind as said from notices n join people p on p.id = n.person_id where n.clock_id = $1 order by 1`,
        [clock.id],
      )
      return notices.map(({ said }) => said)
    }
    const isNear = told.near.map((who) => `${who} promise_near`)
    const isLate = [...isNear, ...told.late.map((who) => `${who} promise_breached`)].toSorted()
    if (reminders === 0) {
      assert.deepEqual(await walkTo(later(near, -7 * 60_000)), [])
      assert.deepEqual(await walkTo(near), isNear)
    } else for (let at = start; at < due; at = later(at, 12 * hour)) assert.deepEqual(await walkTo(at), [])
    assert.deepEqual(await walkTo(later(due, -6 * 60_000)), isNear, 'to its last instant it can be kept')
    assert.deepEqual(await walkTo(later(due, 1)), isLate)
    assert.deepEqual(await walkTo(later(due, 48 * hour)), isLate, 'once')
    const heard = (who: string): boolean => mailed.some((mail) => mail.startsWith(`${who}@technostok.example: `))
    for (const who of told.late) assert.equal(heard(who), true, `${who} has it by mail`)
    assert.equal(mailed.filter((mail) => /^client@.*rappel/.test(mail)).length, reminders)
    if (end !== undefined) assert.equal((await rmaOf(post, number)).status, end)
  })

const explain = async (post: Post, kind: ClockKind): Promise<PromiseView> => {
  const { rows: found } = await post.database.pool.query<{ id: string }>(
    'select id from clocks where kind = $1 order by ended_at nulls first, due limit 1',
    [kind],
  )
  const view = await ask(explainPromise, { actor: post.people.support, input: { id: found[0]?.id } }, post.world)
  return isRefusal(view) ? assert.fail(view.code) : view
}

/** What the page of a promise that began on 24 November at 10 h says: what it rests on, which act began it, each step of the count. */
const pages: readonly [kind: ClockKind, story: Story, began: string, rests: string, steps: string][] = [
  ['review', submitted, 'submit', 'B1', '24: 14 h, 25: 10 h'],
  ['reply', written, 'write', 'B4 B5', '24: 14 h, 25: 24 h, 26: 10 h'],
  ['reply', talk, 'open', 'B4 B5', '24: 14 h, 25: 24 h, 26: 10 h'],
  ['escalation', escalated, 'escalate', 'B3', '24: 14 h, 25: 24 h, 26: 10 h'],
  ['inspection', received(approved), 'receive', 'A11 B7', '24: 14 h, 25: 24 h, 26: 10 h'],
  ['refund', accepted, 'inspect', 'A11', '24: 14 h, 25: 24 h, 26: 10 h'],
  ['return_by', approved, 'approve', 'B6 E1', '24: start, 25: 14 days to 8'],
  ['details_by', unclear, 'request_details', 'B2 E1', '24: start, 25: 7 days to 1'],
  ['objection', refused, 'inspect', 'B7 E1', '24: start, 25: 7 days to 1'],
  ['legal_refund', asked('withdrawal'), 'submit', 'L221-24', '24: start, 25: 14 days to 8'],
  ['legal_remedy', asked('legal_conformity'), 'submit', 'L217-10', '24: start, 25: 30 days to 24'],
]

const dayOfMonth = (date: string): number => Number(date.slice(8))
const stepWords = (step: PromiseView['steps'][number]): string => {
  const day = dayOfMonth(step.date)
  if (step.kind === 'counted') return `${day}: ${step.countedMs / hour} h`
  return step.kind === 'days' ? `${day}: ${step.days} days to ${dayOfMonth(step.last)}` : `${day}: ${step.kind}`
}

for (const [kind, story, began, rests, steps] of pages)
  test(`the page of ${kind} after ${began}: by ${rests}, step by step`, async (t) => {
    const post = await testPost(t, { now: start })
    await story(post)
    await post.run()
    const view = await explain(post, kind)
    const { clauses, article, version } = view.grounds
    assert.equal(view.startedBy, began)
    assert.equal([...clauses, ...(article ? [article] : [])].map(({ id }) => id).join(' '), rests)
    assert.ok(
      [...clauses, ...(article ? [article] : [])].every(({ id, text }) => text !== id),
      'each says what it says',
    )
    assert.equal(view.steps.map(stepWords).join(', '), steps)
    // The version it names is the one that its rule is of (invariant 4).
    const { rows: kept } = await post.database.pool.query<{ rule: unknown }>('select rule from clocks where id = $1', [view.id])
    assert.equal(version, technostok.version)
    assert.deepEqual(kept[0]?.rule, JSON.parse(JSON.stringify(clockRule(technostok, kind))))
  })

test('the page of a promise says who was told of it and when, and how it ended', async (t) => {
  const post = await testPost(t, { now: start })
  const number = await submitted(post)
  await post.run()
  const { warning } = await explain(post, 'review')
  assert.deepEqual(warning, { at: later(start, 19.2 * hour), beforeMs: 4.8 * hour, because: 'fifth' })
  await post.run(later(start, 20 * hour))
  await post.run(later(start, 25 * hour))
  await post.act(approveReturn, post.people.support, { number: number ?? '', lines: await lineIdsOf(post, number), message: 'Bon retour.' })
  const { told, endedBy, outcome, remainingMs } = await explain(post, 'review')
  assert.deepEqual(
    told.map(({ state, at, byMail }) => [state, at, byMail]),
    [
      ['near', later(start, 20 * hour), true],
      ['breached', later(start, 25 * hour), true],
      ['breached', later(start, 25 * hour), true],
    ],
  )
  assert.deepEqual([endedBy, outcome, remainingMs], ['approve', 'breached', -1 * hour])
})

test('the page of a delay of the customer’s says when they are reminded, and that the return expires', async (t) => {
  const post = await testPost(t, { now: start })
  await approved(post)
  await post.run('2026-12-05T10:00:00.000Z')
  const { reminders, lapses, warning, customers } = await explain(post, 'return_by')
  assert.deepEqual(reminders, [
    { at: '2026-12-05T08:00:00.000Z', sent: true },
    { at: '2026-12-07T08:00:00.000Z', sent: false },
  ])
  assert.deepEqual([lapses, warning, customers], [true, null, true])
})

test('the page of an answer promised anew says when nothing ran, and what of it was used', async (t) => {
  const post = await testPost(t, { now: start })
  const number = (await unclear(post)) ?? ''
  post.clock.now = later(start, 30 * hour)
  await post.act(answerDetails, await customerOf(post, number), { number, message: 'Voici.' })
  const { pauses, startedBy, carriedMs } = await explain(post, 'review')
  assert.deepEqual(pauses, [{ from: start, to: later(start, 30 * hour), usedMs: 0 }])
  assert.deepEqual([startedBy, carriedMs], ['provide_details', 0])
})
