import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { jobsOf } from '../reactions.ts'
import { perform } from '../command.ts'
import { presentReturn } from '../returns/present-return.ts'
import { giveBankAccount } from './give-bank-account.ts'

const desk = await testDesk()
const secrets = createSecrets('a key for tests only, and no other')
const world = { ...desk.world, secrets }
const iban = 'FR7630006000011234567890189'
const other = 'DE89370400440532013000'
const given = { iban, holder: 'Maëlle Kermor' }

type Actor = (typeof desk.actors)['support']
const give = (actor: Actor, input: object) => perform(giveBankAccount, { actor, input: { ...given, ...input } }, world)
const rows = async (number: string) =>
  (
    await desk.stores.database.pool.query<{ id: string; holder: string; sealed: Uint8Array; last_four: string }>(
      'select b.id, b.holder, b.sealed, b.last_four from bank_accounts b join returns r on r.id = b.return_id where r.number = $1',
      [number],
    )
  ).rows
const codeOf = (answer: object): [string, string | undefined] | undefined => (isRefusal(answer) ? [answer.code, answer.field] : undefined)

test('an account is kept sealed under its own id; its number stands nowhere else, and the event names the row', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.equal(codeOf(await give(customer, { number, iban: 'FR76 3000 6000 0112 3456 7890 189' })), undefined)
  const [row] = await rows(number)
  assert.ok(row)
  assert.deepEqual([row.holder, row.last_four], ['Maëlle Kermor', '0189'])
  assert.equal(secrets.unseal(row.sealed, row.id), iban)
  assert.equal(secrets.unseal(row.sealed, 'another row'), undefined)
  assert.ok(!Buffer.from(row.sealed).includes('30006'))
  const page = await desk.stores.reads.returnPage(number)
  const event = page?.events.at(-1)
  assert.deepEqual([event?.verb, event?.data], ['give_account', { account: row.id }])
  assert.ok(!JSON.stringify(page).includes('0001123456789'))
})

test('another account takes the first one’s place', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  await give(customer, { number })
  await give(customer, { number, iban: other, holder: 'Malo Kermor' })
  assert.deepEqual(
    (await rows(number)).map(({ holder, last_four }) => [holder, last_four]),
    [['Malo Kermor', '3000']],
  )
})

test('customer service writes it down for the customer who asks for it, who is told by e-mail, and not in its own name', async () => {
  const { number } = await returnAt(desk, 'approved')
  assert.deepEqual(codeOf(await give(desk.actors.support, { number })), ['role_may_not', undefined])
  assert.equal(codeOf(await give(desk.actors.support, { number, onBehalf: 'phone' })), undefined)
  const event = (await desk.stores.reads.returnPage(number))?.events.at(-1)
  assert.ok(event?.data['onBehalf'] === true)
  assert.deepEqual(
    jobsOf(event).map(({ data }) => data['kind']),
    ['done_for_you'],
  )
})

test('a mistyped number, no holder, or a return that pays nothing out is refused, and nothing is kept', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  assert.deepEqual(codeOf(await give(customer, { number, iban: 'FR7630006000011234567890198' })), ['iban_mistyped', 'iban'])
  assert.deepEqual(codeOf(await give(customer, { number, holder: ' ' })), ['invalid_input', 'holder'])
  assert.deepEqual(await rows(number), [])
  const asked = await returnAt(desk, 'submitted')
  assert.deepEqual(codeOf(await give(asked.customer, { number: asked.number })), ['wrong_status', undefined])
})

test('who it belongs to, customer service and finance see the holder and the last four; the dock, an admin and a machine nothing', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  await give(customer, { number })
  const page = await desk.stores.reads.returnPage(number)
  assert.ok(page)
  const seen = (actor: Actor) => presentReturn(page, { actor, now: desk.clock.now, ledger: null }).bankAccount?.lastFour ?? null
  const { support, finance, manager, returns_agent, admin } = desk.actors
  assert.deepEqual([customer, support, finance, manager].map(seen), ['0189', '0189', '0189', '0189'])
  const machine: Actor = { id: null, roles: ['api_key'], scopes: ['returns:read'], locale: 'fr' }
  assert.deepEqual([returns_agent, admin, machine].map(seen), [null, null, null])
})
