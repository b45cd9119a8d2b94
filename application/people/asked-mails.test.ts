import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldMail } from './asked-mails.ts'

const now = '2026-11-24T17:07:30.000Z'

/** A day's room for so many, and what its operator is told. */
function room(askedMailsPerDay: number) {
  const counts = new Map<string, number>()
  const told: [string, unknown][] = []
  const countAttempts = (buckets: readonly { bucket: string; windowStart: string }[]): Promise<number[]> =>
    Promise.resolve(
      buckets.map(({ bucket, windowStart }) => {
        const key = `${bucket} ${windowStart}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
        return counts.get(key) ?? 0
      }),
    )
  const warn = (what: string, figures: object): void => void told.push([what, figures])
  const ask = (ip: string, at = now) => heldMail({ world: { people: { countAttempts }, askedMailsPerDay, warn }, now: at }, ip)
  return { ask, told }
}

test('all addresses together have a day’s number, whoever asks; the next day begins anew', async () => {
  const { ask } = room(100)
  for (let i = 0; i < 100; i++) assert.equal(await ask(`192.0.2.${i}`), undefined)
  const refused = await ask('198.51.100.1')
  assert.deepEqual([refused?.code, refused?.params], ['asked_mails_spent', { retryAfter: 24_750, by: 'all' }])
  assert.equal(await ask('198.51.100.1', '2026-11-25T00:00:00.000Z'), undefined)
})

test('whoever runs the server is warned once at four fifths and once at the end', async () => {
  const { ask, told } = room(100)
  for (let i = 0; i < 150; i++) await ask(`192.0.2.${i}`)
  assert.deepEqual(told, [
    ['asked_mails', { count: 80, most: 100 }],
    ['asked_mails', { count: 101, most: 100 }],
  ])
})

test('one network has a tenth, and what it is refused takes nothing from the others', async () => {
  const { ask, told } = room(300)
  for (let i = 0; i < 30; i++) assert.equal(await ask('2001:db8:1:2::1'), undefined)
  for (let i = 0; i < 500; i++) assert.equal((await ask(`2001:db8:1:2::${i}`))?.params['by'], 'network')
  assert.equal(await ask('192.0.2.1'), undefined)
  assert.deepEqual(told, [])
})
