import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { PASSWORD, staff } from '../../seeds/demo/accounts.ts'
import { testDatabase } from '../support/database.ts'
import { run, startServer, temporaryFolder } from './navette.ts'

const limit = { timeout: 90_000 }
const script = (name: string): string => join(import.meta.dirname, '../../scripts', name)

const production = {
  NAVETTE_MODE: 'production',
  PUBLIC_URL: 'https://retours.example.com',
  SECRET_KEY: 'k9mB2vQ7xT4wZ8nR5yH1cF6jL3pD0sGa',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Retours <retours@example.com>',
}

const logIn = (url: string, email: string, password: string): Promise<Response> =>
  fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-navette': '1' },
    body: JSON.stringify({ email, password }),
  })

test('production starts empty: no demo data, no account, no development page; the first admin comes by a command', limit, async (t) => {
  const DATA_DIR = temporaryFolder(t)
  const server = startServer(t, { ...production, DATA_DIR })
  const url = await server.url
  for (const { email } of Object.values(staff)) assert.equal((await logIn(url, email, PASSWORD)).status, 422, email)
  for (const page of ['/dev/mail', '/dev/ui']) assert.equal((await fetch(url + page)).status, 404, page)

  const created = await run(t, [script('admin-create.ts'), 'alix@example.com', 'Alix Martin'], { ...production, DATA_DIR }).ended
  const password = /login: (\S+)/.exec(created.printed)?.[1]
  assert.ok(password, created.printed)
  const answer = await logIn(url, 'alix@example.com', password)
  assert.equal(answer.status, 201)
  assert.match(answer.headers.get('set-cookie') ?? '', /; Secure/)
  const { roles } = (await answer.json()) as { roles: string[] }
  assert.deepEqual(roles, ['admin'])

  const reset = await run(t, [script('demo-reset.ts')], { ...production, DATA_DIR }).ended
  assert.match(reset.printed, /erases everything, and does so in demo mode only/)
  assert.equal(reset.code, 1)
  assert.equal((await logIn(url, 'alix@example.com', password)).status, 201)
})

test('production does not open a database that holds the demo shop', limit, async (t) => {
  const { pool, url } = await testDatabase(t)
  await pool.query(
    `insert into people (id, email, name, roles, created_at) values (gen_random_uuid(), 'support@technostok.example', 'x', '{support}', now())`,
  )
  const { code, printed } = await startServer(t, { ...production, DATABASE_URL: url, DATA_DIR: temporaryFolder(t) }).ended
  assert.match(printed, /^This database holds the demo shop.*DATABASE_URL/m)
  assert.equal(code, 1)
})

test('the demo is renewed in its own database only', limit, async (t) => {
  const { pool, url } = await testDatabase(t)
  await pool.query(
    `insert into people (id, email, name, roles, created_at) values (gen_random_uuid(), 'alix@example.com', 'Alix', '{admin}', now())`,
  )
  const { code, printed } = await run(t, [script('demo-reset.ts')], { DATABASE_URL: url, DATA_DIR: temporaryFolder(t) }).ended
  assert.match(printed, /not the demo shop's, and nothing was erased/)
  assert.equal(code, 1)
  assert.equal((await pool.query('select from people')).rowCount, 1)
})
