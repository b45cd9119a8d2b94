import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ImapFlow } from 'imapflow'
import { takeOne } from './take-one.ts'

const server = (fetchOne: () => Promise<unknown>): ImapFlow => ({ fetchOne }) as unknown as ImapFlow
const broken = server(() => Promise.reject(new Error('NO [SERVERBUG]')))

function given() {
  const told: unknown[] = []
  const one = { uid: 7, faults: new Map<string, number>(), at: '1 7', tell: (error: unknown) => void told.push(error) }
  return { told, one }
}

test('a mail that the server cannot give is asked for three times, then told and left, so that those behind it are reached', async () => {
  const { told, one } = given()
  const takeIn = () => assert.fail('nothing was had')
  for (let nth = 0; nth < 3; nth++) await assert.rejects(takeOne(broken, { ...one, takeIn }), /SERVERBUG/)
  assert.deepEqual(told, [])
  assert.equal(await takeOne(broken, { ...one, takeIn }), 'done')
  assert.match(String(told[0]), /mail 7 could not be read 3 times/)
})

test('what our own side cannot keep is asked for as long as it takes', async () => {
  const { told, one } = given()
  const gives = server(() => Promise.resolve({ size: 3, source: Buffer.from('a\r\n') }))
  for (let nth = 0; nth < 9; nth++)
    await assert.rejects(takeOne(gives, { ...one, takeIn: () => Promise.reject(new Error('the database is away')) }), /away/)
  assert.equal(await takeOne(gives, { ...one, takeIn: () => Promise.resolve('later') }), 'later')
  assert.equal(await takeOne(gives, { ...one, takeIn: () => Promise.resolve('kept') }), 'done')
  assert.deepEqual(told, [])
})
