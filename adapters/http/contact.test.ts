import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { technostok } from '#domain/policy/technostok.ts'
import { givenPerson } from '../../tests/support/people.ts'
import { cookieOf, testServer } from '../../tests/support/server.ts'

/** The contact form at its door: who is let in, who is held, who is told to wait; and what a conversation tells a stranger. */

const it = await testServer({ policy: technostok })
const { pool } = it.stores.database

type Form = { form: string; bits: number }
const form = async (): Promise<Form> => (await it.ask('GET', '/contact/form')).json<Form>()

/** What the browser does meanwhile. */
function work({ form, bits }: Form): number {
  for (let n = 0; ; n++) {
    const head = Number.parseInt(hash('sha256', `${form}:${n}`, 'hex').slice(0, 8), 16)
    if (Math.clz32(head) >= bits) return n
  }
}

let made = 0
const words = () => ({ name: 'Claire Morel', email: `claire-${++made}@example.org`, subject: 'Écran rayé', message: 'Que proposez-vous ?' })
const later = (ms: number): void => void (it.clock.now = new Date(Date.parse(it.clock.now) + ms).toISOString())
const send = (body: object, ip = `192.0.2.${made}`) =>
  it.server.inject({
    method: 'POST',
    url: '/api/v1/contact',
    headers: { 'x-navette': '1', 'content-type': 'application/json' },
    remoteAddress: ip,
    payload: JSON.stringify(body),
  })

/** A form as a person sends it, a while after they got it. */
async function filled(over: object = {}): Promise<Record<string, unknown>> {
  const given = await form()
  const worked = work(given)
  later(20_000)
  return { form: given.form, work: worked, ...words(), ...over }
}

type Answer = { id: string; answerBy: string | null; held: boolean; email: string }
const code = ({ body }: { body: string }): string => (JSON.parse(body) as { code: string }).code
const kept = async (id: string) =>
  (
    await pool.query<{ status: string; suspicions: string[]; body: string; customer_id: string | null }>(
      'select c.status, c.suspicions, c.customer_id, m.body from conversations c join messages m on m.conversation_id = c.id where c.id = $1',
      [id],
    )
  ).rows[0]

test('a person without an account is told by when they are answered: 48 h', async () => {
  const answer = await send(await filled())
  assert.equal(answer.statusCode, 201, answer.body)
  const { id, answerBy, held } = answer.json<Answer>()
  assert.deepEqual([held, answerBy], [false, new Date(Date.parse(it.clock.now) + 48 * 3_600_000).toISOString()])
  assert.deepEqual(await kept(id), { status: 'open', suspicions: [], customer_id: null, body: 'Que proposez-vous ?' })
})

for (const [sign, over, wait] of [
  ['trap_filled', { website: 'https://spam.example' }, 20_000],
  ['no_work', { work: null }, 20_000],
  ['no_work', { work: 0 }, 20_000],
  ['too_fast', {}, 1_000],
] as const)
  test(`what looks automatic (${sign}) is kept whole and said to be held, and nothing is promised yet`, async () => {
    const given = await form()
    const worked = work(given)
    later(wait)
    const answer = await send({ form: given.form, work: worked, ...words(), ...over })
    assert.equal(answer.statusCode, 201, answer.body)
    const { id, answerBy, held } = answer.json<Answer>()
    assert.deepEqual([held, answerBy], [true, null])
    assert.deepEqual(await kept(id), { status: 'held', suspicions: [sign], customer_id: null, body: 'Que proposez-vous ?' })
  })

test('a form that is not ours, or too old, is refused by name, and nothing is kept', async () => {
  const body = await filled()
  assert.equal(code(await send({ ...body, form: `${String(body['form']).slice(0, -1)}x` })), 'form_unknown')
  const [id, , seal] = String(body['form']).split('.')
  assert.equal(code(await send({ ...body, form: `${id}.${Date.parse(it.clock.now) - 60_000}.${seal}` })), 'form_unknown')
  later(13 * 3_600_000)
  assert.equal(code(await send(body)), 'form_old')
})

test('the work of one form is worth nothing with another', async () => {
  const [one, two] = [await filled(), await filled()]
  assert.equal((await send({ ...one, form: two['form'] })).json<Answer>().held, true)
})

test('a form opens one conversation: the same words sent again, or at once, are the same act; others are refused', async () => {
  const body = await filled()
  const answers = await Promise.all([send(body), send(body), send(body)])
  assert.deepEqual([...new Set(answers.map((a) => a.statusCode))], [201])
  const ids = new Set(answers.map((a) => a.json<Answer>().id))
  assert.equal(ids.size, 1)
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from messages where conversation_id = any($1)', [[...ids]])
  assert.equal(rows[0]?.n, 1)
  assert.equal(code(await send({ ...body, message: 'Autre chose' })), 'form_used')
  assert.equal(code(await send({ ...body, email: 'somebody@example.org' })), 'form_used')
})

test('an address is written for five times an hour, from wherever', async () => {
  const email = 'often@example.org'
  for (let n = 0; n < 5; n++) assert.equal((await send(await filled({ email }), `198.51.100.${n}`)).statusCode, 201)
  const answer = await send(await filled({ email }), '198.51.100.77')
  assert.deepEqual([answer.statusCode, code(answer)], [429, 'too_many_attempts'])
  assert.ok(Number(answer.headers['retry-after']) > 0)
})

test('a place sends twenty an hour, for whomever; an IPv6 subscriber is one place', async () => {
  for (let n = 0; n < 20; n++) assert.equal((await send(await filled(), `2001:db8:1:2::${n + 1}`)).statusCode, 201)
  assert.equal((await send(await filled(), '2001:db8:1:2::ffff')).statusCode, 429)
  assert.equal((await send(await filled(), '2001:db8:1:3::1')).statusCode, 201)
})

test('when the day’s mails are spent, a first message is refused with when to try again; one that was kept before is answered as it was', async () => {
  const before = it.world.askedMailsPerDay
  const sent = await filled()
  const first = await send(sent)
  it.world.askedMailsPerDay = 0
  const again = await send(sent)
  assert.deepEqual([again.statusCode, again.json<Answer>().id], [first.statusCode, first.json<Answer>().id])
  const other = await filled()
  const refused = await send(other)
  assert.deepEqual([refused.statusCode, code(refused)], [429, 'asked_mails_spent'])
  it.world.askedMailsPerDay = before
  assert.equal((await send(other)).statusCode, 201)
})

test('what is missing is named field by field', async () => {
  const answer = await send({ ...(await filled()), email: 'no address', subject: ' ', message: '' })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(
    answer
      .json<{ errors: { field: string }[] }>()
      .errors.map(({ field }) => field)
      .sort(),
    ['email', 'message', 'subject'],
  )
})

test('somebody’s address opens nothing of theirs: neither their list nor the conversation by its id', async () => {
  const owner = await givenPerson(pool)
  const { id } = (await send(await filled({ email: owner.email }))).json<Answer>()
  const cookie = await it.signIn(owner.email)
  assert.equal((await it.ask('GET', `/conversations/${id}`, { cookie })).statusCode, 404)
  assert.deepEqual((await it.ask('GET', '/conversations', { cookie })).json<{ items: unknown[] }>().items, [])
  assert.equal((await it.ask('GET', `/conversations/${id}`)).statusCode, 401)
})

test('asking for a code tells nothing: known or not, the answer, the count and the row are the same', async () => {
  const { id } = (await send(await filled())).json<Answer>()
  const answers = await Promise.all(
    [id, '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'].map(async (one) => {
      const answer = await it.ask('POST', `/conversations/${one}/codes`, { body: {} })
      return [answer.statusCode, answer.body]
    }),
  )
  assert.deepEqual(answers[0], answers[1])
  assert.equal(answers[0]?.[0], 202)
  for (let n = 0; n < 4; n++) await it.ask('POST', `/conversations/${id}/codes`, { body: {} })
  assert.equal((await it.ask('POST', `/conversations/${id}/codes`, { body: {} })).statusCode, 429)
})

test('many conversations in somebody’s name do not fill their mailbox with codes, nor add up to many guesses', async () => {
  const email = 'flooded@example.org'
  const asked: number[] = []
  for (let n = 0; n < 3; n++) {
    const { id } = (await send(await filled({ email }), `203.0.113.${n}`)).json<Answer>()
    for (let m = 0; m < 4; m++) asked.push((await it.ask('POST', `/conversations/${id}/codes`, { body: {} })).statusCode)
  }
  assert.deepEqual([asked.slice(0, 10).every((status) => status === 202), asked.slice(10)], [true, [429, 429]])
})

test('a name and a subject are one line, whatever was sent', async () => {
  const { id } = (await send(await filled({ name: 'Claire\r\nX: y', subject: 'Écran\nBcc: x@y.example' }))).json<Answer>()
  const { rows } = await pool.query('select subject, name from conversations where id = $1', [id])
  assert.deepEqual(rows, [{ subject: 'Écran Bcc: x@y.example', name: 'Claire X: y' }])
})

/** Reads the code out of its mail's job, as the mailbox would. */
const codeFor = async (id: string): Promise<string> => {
  await it.ask('POST', `/conversations/${id}/codes`, { body: {} })
  const job = it.stores.jobs.findLast(({ data }) => data['kind'] === 'contact_code' && data['conversationId'] === id)
  const code = job?.data['code']
  return typeof code === 'string' ? code : assert.fail('no code was sent')
}
const enter = (id: string, code: string, cookie?: string) =>
  it.ask('POST', `/conversations/${id}/session`, { body: { code }, ...(cookie ? { cookie } : {}) })

test('the code opens that conversation and nothing else of whoever reads the address; what was held is promised from then on', async () => {
  const owner = await givenPerson(pool)
  const body = await filled({ email: owner.email, work: null })
  const { id } = (await send(body)).json<Answer>()
  const other = (await send(await filled({ email: owner.email }))).json<Answer>()
  const wrong = await enter(id, '000000')
  assert.deepEqual([wrong.statusCode, code(wrong)], [422, 'code_wrong'])
  const secret = await codeFor(id)
  assert.equal((await enter(other.id, secret)).statusCode, 422)
  const answer = await enter(id, secret)
  assert.equal(answer.statusCode, 201, answer.body)
  const cookie = cookieOf(answer)
  assert.equal((await enter(id, secret)).statusCode, 422, 'a code opens one session')
  const seen = await it.ask('GET', `/conversations/${id}`, { cookie })
  assert.equal(seen.statusCode, 200)
  const view = seen.json<{ status: string; deadlines: unknown[]; staff?: unknown }>()
  assert.deepEqual([view.status, view.deadlines.length, view.staff], ['open', 1, undefined])
  assert.equal((await it.ask('GET', `/conversations/${other.id}`, { cookie })).statusCode, 404)
  assert.deepEqual((await it.ask('GET', '/orders', { cookie })).json<{ items: unknown[] }>().items, [])
  assert.deepEqual((await it.ask('GET', '/returns', { cookie })).json<{ items: unknown[] }>().items, [])
  assert.deepEqual(
    (await it.ask('GET', '/conversations', { cookie })).json<{ items: { id: string }[] }>().items.map((row) => row.id),
    [id],
  )
  assert.equal((await it.ask('POST', `/conversations/${id}/messages`, { cookie, body: { body: 'Merci' } })).statusCode, 201)
  // Proven, it is in the account's own list too.
  const whole = await it.signIn(owner.email)
  assert.equal((await it.ask('GET', `/conversations/${id}`, { cookie: whole })).statusCode, 200)
})

test('who is signed in to the whole account keeps that session, and gains the conversation', async () => {
  const owner = await givenPerson(pool)
  const { id } = (await send(await filled({ email: owner.email }))).json<Answer>()
  const cookie = await it.signIn(owner.email)
  const answer = await enter(id, await codeFor(id), cookie)
  assert.deepEqual([answer.statusCode, answer.cookies.length], [201, 0])
  assert.equal((await it.ask('GET', `/conversations/${id}`, { cookie })).statusCode, 200)
})

test('codes are guessed at twenty an hour, and five times each', async () => {
  const { id } = (await send(await filled())).json<Answer>()
  const secret = await codeFor(id)
  const miss = secret === '000000' ? '000001' : '000000'
  for (let n = 0; n < 5; n++) assert.equal((await enter(id, miss)).statusCode, 422)
  assert.equal((await enter(id, secret)).statusCode, 422)
  for (let n = 0; n < 14; n++) await enter(id, miss)
  assert.equal((await enter(id, miss)).statusCode, 429)
})
