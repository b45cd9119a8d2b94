import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Arrival, MailboxBeginning, MailboxRead } from '#application/inbox/ports.ts'
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

/** Keeps where reading began and how far it came, as the database does; `begun` is when it has. */
function beginnings(first?: MailboxRead) {
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  let kept = first
  const begins = (given: MailboxBeginning): Promise<MailboxRead> => {
    kept ??= { ...given, at: new Date().toISOString(), taken: null }
    resolve()
    return Promise.resolve(kept)
  }
  const takes = ({ uidValidity, uid }: { uidValidity: string; uid: number }): Promise<void> => {
    if (kept) kept = { ...kept, taken: { uidValidity, uid } }
    return Promise.resolve()
  }
  return { begins, takes, begun, kept: () => kept }
}

const patience = { first: 50, most: 200, quiet: 60_000 }

test(
  'what stood in the mailbox stays there; what comes from then on is taken, also while nobody reads; each once, and marked',
  { skip: noImapServer, timeout: 60_000 },
  async (t) => {
    const server = await imapServer(t)
    await server.holds(mail(-1), mail(0))
    const { taken, takeIn, until } = box()
    const { begins, takes, begun, kept } = beginnings()
    const faults: unknown[] = []
    const onFault = (error: unknown): void => void faults.push(error)
    const reader = readMailbox({ url: server.url, takeIn, begins, takes, onFault })
    await begun
    await server.holds(mail(1), mail(2))
    await until(2)
    await server.holds(mail(3))
    await until(3)
    await reader.stop()
    assert.deepEqual(subjects(taken), ['1', '2', '3'])
    assert.deepEqual(taken[0]?.arrival, { by: 'imap' })
    assert.match(taken[0]?.text ?? '', /mail 1\r\n$/)
    assert.deepEqual(faults, [])
    assert.match(kept()?.name ?? '', /^retours@127\.0\.0\.1:\d+\/INBOX$/, 'called without its password')
    await server.holds(mail(4))
    const again = box()
    const second = readMailbox({ url: server.url, takeIn: again.takeIn, begins, takes, onFault })
    await server.holds(mail(5))
    await again.until(2)
    await second.stop()
    assert.deepEqual(subjects(again.taken), ['4', '5'])
    const flags = await server.flags()
    assert.deepEqual(
      flags.map((own) => own.includes('$NavetteTaken')),
      [false, false, true, true, true, true, true],
    )
    assert.ok(!flags.some((own) => own.includes('\\Seen')), JSON.stringify(flags))
  },
)

test(
  'what comes while another is being taken is taken next, without waiting for a third',
  { skip: noImapServer, timeout: 60_000 },
  async (t) => {
    const server = await imapServer(t)
    const { taken, takeIn, until } = box(async (nth) => {
      if (nth === 1) await server.holds(mail(2))
      return 'kept'
    })
    const { begins, takes, begun } = beginnings()
    const reader = readMailbox({ url: server.url, takeIn, begins, takes, onFault: () => undefined })
    t.after(() => reader.stop())
    await begun
    await server.holds(mail(1))
    await until(2)
    assert.deepEqual(subjects(taken), ['1', '2'])
  },
)

test('whoever wants what came before says since when', { skip: noImapServer, timeout: 60_000 }, async (t) => {
  const server = await imapServer(t)
  await server.holds(mail(1), mail(2))
  const { taken, takeIn, until } = box()
  const reader = readMailbox({ url: server.url, takeIn, ...beginnings(), since: '2020-01-01', onFault: () => undefined })
  await until(2)
  await reader.stop()
  assert.deepEqual(subjects(taken), ['1', '2'])
})

test('a server that numbers its mails anew is read from the day that reading began', { skip: noImapServer, timeout: 60_000 }, async (t) => {
  const server = await imapServer(t)
  await server.holds(mail(1))
  const { taken, takeIn, until } = box()
  const before = { name: 'x', uidValidity: 'another', uidNext: 4000, at: new Date().toISOString(), taken: null }
  const reader = readMailbox({ url: server.url, takeIn, ...beginnings(before), onFault: () => undefined })
  await until(1)
  await reader.stop()
  assert.deepEqual(subjects(taken), ['1'])
})

test('what could not be kept is asked for again; a server that was away is read on', { skip: noImapServer, timeout: 60_000 }, async (t) => {
  const server = await imapServer(t)
  const { taken, takeIn, until } = box((nth) => Promise.resolve(nth === 1 ? 'later' : 'kept'))
  const { begins, takes, begun } = beginnings()
  const faults: unknown[] = []
  const reader = readMailbox({ url: server.url, takeIn, begins, takes, onFault: (error) => void faults.push(error) })
  await begun
  await server.holds(mail(1))
  await until(1)
  assert.equal(faults.length, 1)
  await server.down()
  await server.up()
  await server.holds(mail(2))
  await until(2)
  await reader.stop()
  assert.deepEqual(subjects(taken), ['1', '2'])
})

test(
  'what an earlier version marked tells where to begin: what came while the server was being upgraded is taken, what is older stays',
  { skip: noImapServer, timeout: 60_000 },
  async (t) => {
    const server = await imapServer(t)
    await server.holds(mail(1), mail(2), mail(3), mail(4))
    await server.marks(2, '$NavetteTaken')
    const { taken, takeIn, until } = box()
    const reader = readMailbox({ url: server.url, takeIn, ...beginnings(), onFault: () => undefined })
    await until(2)
    await reader.stop()
    assert.deepEqual(subjects(taken), ['3', '4'])
  },
)

test(
  'where the server keeps no keywords it is kept here how far it was read: whoever opens a mail first takes nothing from us',
  { skip: noImapServer, timeout: 60_000 },
  async (t) => {
    const server = await imapServer(t, { keywords: false })
    await server.holds(mail(0))
    const { begins, takes, begun, kept } = beginnings()
    const { taken, takeIn, until } = box((nth) => Promise.resolve(nth === 2 ? 'later' : 'kept'))
    const reader = readMailbox({ url: server.url, takeIn, begins, takes, patience, onFault: () => undefined })
    await begun
    await server.holds(mail(1), mail(2), mail(3))
    await until(3)
    await reader.stop()
    assert.deepEqual(subjects(taken), ['1', '2', '3'], 'in their order, the one that could not be kept at first too')
    assert.equal(kept()?.taken?.uid, 4)
    await server.holds(mail(4))
    await server.marks(5, String.raw`\Seen`)
    const again = box()
    const second = readMailbox({ url: server.url, takeIn: again.takeIn, begins, takes, patience, onFault: () => undefined })
    await again.until(1)
    await second.stop()
    assert.deepEqual(subjects(again.taken), ['4'])
    assert.deepEqual(
      (await server.flags()).map((own) => own.filter((flag) => flag !== String.raw`\Recent`)),
      [[], [], [], [], [String.raw`\Seen`]],
      'nothing was marked by us',
    )
  },
)
