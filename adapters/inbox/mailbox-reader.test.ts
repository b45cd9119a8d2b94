import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Arrival } from '#application/inbox/ports.ts'
import { imapServer, noImapServer } from '../../tests/support/imap-server.ts'
import { readMailbox } from './mailbox-reader.ts'
import type { TakeIn } from './receiver.ts'

const mail = (nth: number): string => `From: a@b.example\r\nSubject: ${nth}\r\n\r\nmail ${nth}\r\n`

/** What was taken in, and a way to wait until there is as much of it. */
function box(answer: (nth: number) => ReturnType<TakeIn> = () => Promise.resolve('kept')) {
  const taken: { text: string; arrival: Arrival }[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  let asked = 0
  const takeIn: TakeIn = async (source, arrival) => {
    const said = await answer(++asked)
    if (said === 'kept') taken.push({ text: Buffer.from(source).toString(), arrival })
    for (const one of waiting) if (taken.length >= one.count) one.resolve()
    return said
  }
  const until = (count: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    if (taken.length >= count) resolve()
    else waiting.push({ count, resolve })
    return promise
  }
  return { taken, takeIn, until }
}

const subjects = (taken: readonly { text: string }[]): string[] => taken.flatMap(({ text }) => /^Subject: (.*)\r$/m.exec(text)?.[1] ?? [])

test('what is in the mailbox is taken, then what comes; each once, and marked', { skip: noImapServer, timeout: 60_000 }, async (t) => {
  const server = await imapServer(t)
  await server.holds(mail(1), mail(2))
  const { taken, takeIn, until } = box()
  const faults: unknown[] = []
  const reader = readMailbox({ url: server.url, takeIn, onFault: (error) => void faults.push(error) })
  await until(2)
  await server.holds(mail(3))
  await until(3)
  await reader.stop()
  assert.deepEqual(subjects(taken), ['1', '2', '3'])
  assert.deepEqual(taken[0]?.arrival, { by: 'imap' })
  assert.match(taken[0]?.text ?? '', /mail 1\r\n$/)
  assert.deepEqual(faults, [])
  const again = box()
  const second = readMailbox({ url: server.url, takeIn: again.takeIn, onFault: () => undefined })
  await server.holds(mail(4))
  await again.until(1)
  await second.stop()
  assert.deepEqual(subjects(again.taken), ['4'])
  const flags = await server.flags()
  assert.ok(
    flags.slice(0, 3).every((own) => own.includes('$NavetteTaken') && !own.includes('\\Seen')),
    JSON.stringify(flags),
  )
})

test('what could not be kept is asked for again; a server that was away is read on', { skip: noImapServer, timeout: 60_000 }, async (t) => {
  const server = await imapServer(t)
  await server.holds(mail(1))
  const { taken, takeIn, until } = box((nth) => Promise.resolve(nth === 1 ? 'later' : 'kept'))
  const faults: unknown[] = []
  const reader = readMailbox({ url: server.url, takeIn, onFault: (error) => void faults.push(error) })
  await until(1)
  assert.equal(faults.length, 1)
  await server.down()
  await server.up()
  await server.holds(mail(2))
  await until(2)
  await reader.stop()
  assert.deepEqual(subjects(taken), ['1', '2'])
})
