import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { createTransport } from 'nodemailer'
import type { Arrival } from '#application/inbox/ports.ts'
import { MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
import { openReceiver, type TakeIn } from './receiver.ts'

async function receiver(
  t: TestContext,
  takeIn?: TakeIn,
  { relays = [], patience }: { relays?: readonly string[]; patience?: number } = {},
) {
  const taken: { source: Uint8Array; arrival: Arrival }[] = []
  const faults: unknown[] = []
  const keep: TakeIn = (source, arrival) => {
    taken.push({ source, arrival })
    return Promise.resolve('kept')
  }
  const { port, stop } = await openReceiver({
    host: '127.0.0.1',
    port: 0,
    name: 'mx.shop.example',
    accepts: (address) => address.startsWith('reply') && address.endsWith('@shop.example'),
    takeIn: takeIn ?? keep,
    relays,
    ...(patience === undefined ? {} : { patience }),
    onFault: (error) => void faults.push(error),
  })
  t.after(stop)
  return { port, taken, faults, sends: (raw: string | Buffer, to = 'Reply+abc@shop.example') => sends(port, raw, to) }
}

/** What the receiver answers to a mail. */
async function sends(port: number, raw: string | Buffer, to: string): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, name: 'client.example' })
  try {
    const { response } = await transport.sendMail({ raw, envelope: { from: 'a@client.example', to: [to] } })
    return response
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error)
  } finally {
    transport.close()
  }
}

const small = 'From: a@client.example\r\nSubject: x\r\n\r\nBonjour\r\n'

test('a mail for us is handed on as it came, with how it came, before it is acknowledged', async (t) => {
  const { taken, sends } = await receiver(t)
  assert.match(await sends(small), /^250 /)
  assert.equal(Buffer.from(taken[0]?.source ?? []).toString(), small)
  assert.deepEqual(taken[0]?.arrival, {
    by: 'smtp',
    ip: '127.0.0.1',
    helo: 'client.example',
    from: 'a@client.example',
    to: ['Reply+abc@shop.example'],
  })
})

test('it takes for nobody else, relays nothing and has no login', async (t) => {
  const { port, taken, sends } = await receiver(t)
  for (const to of ['paul@gmail.example', 'reply@shop.example.evil.example', 'chef@shop.example', '"reply@shop.example"@evil.example'])
    assert.match(await sends(small, to), /^550 5\.1\.1|^501|^553/, to)
  assert.match(await talk(port, ['EHLO x', 'AUTH PLAIN AGEAYg==']), /\n(500|502|503|538) /)
  assert.deepEqual(taken, [])
})

test('what was not kept is not acknowledged: the sender’s server keeps it and tries again', async (t) => {
  const answers = ['later', 'never', 'fault'] as const
  let asked = 0
  const { faults, sends } = await receiver(t, () => {
    const answer = answers[asked++]
    return answer === 'fault' ? Promise.reject(new Error('the disk is full')) : Promise.resolve(answer ?? 'kept')
  })
  assert.match(await sends(small), /^451 /)
  assert.match(await sends(small), /^554 /)
  assert.match(await sends(small), /^451 /)
  assert.equal(faults.length, 1)
})

test('fifty megabytes, a header without an end and a mail that goes round are refused, and the next one is taken', async (t) => {
  const { taken, sends } = await receiver(t)
  assert.match(await sends(Buffer.concat([Buffer.from(small), Buffer.alloc(50 * 2 ** 20, 65)])), /^552 /)
  assert.match(await sends(`Subject: ${'a '.repeat(700_000)}\r\n\r\nx`), /^554 5\.6\.0/)
  assert.match(await sends(`${'Received: from a by b\r\n'.repeat(60)}${small}`), /^554 5\.4\.6/)
  assert.deepEqual(taken, [])
  assert.match(await sends(Buffer.concat([Buffer.from(small), Buffer.alloc(MOST_MAIL_BYTES - 10_000, 65)])), /^250 /)
  assert.match(await sends(small), /^250 /)
})

test('a size that is announced and too large is refused before a byte of it', async (t) => {
  const { port } = await receiver(t)
  assert.match(await talk(port, ['EHLO x', `MAIL FROM:<a@client.example> SIZE=${MOST_MAIL_BYTES + 1}`]), /\n552 /)
})

test('lines that end in another way smuggle no second mail in', async (t) => {
  const { port, taken } = await receiver(t)
  const second = 'MAIL FROM:<x@evil.example>\r\nRCPT TO:<reply@shop.example>\r\nDATA\r\nFrom: chef@shop.example\r\n\r\nfaux\r\n.\r\n'
  for (const end of ['\n.\n', '\n.\r\n', '\r.\r', '\r\n.\n'])
    await talk(port, ['EHLO x', 'MAIL FROM:<a@client.example>', 'RCPT TO:<reply@shop.example>', 'DATA', `${small}${end}${second}`])
  for (const { arrival } of taken) assert.equal(arrival.by === 'smtp' && arrival.from, 'a@client.example')
})

test('whoever opens connections and says nothing keeps five of them; the merchant’s own relay as many as it needs', async (t) => {
  const greeted = async (port: number): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    t.after(() => void socket.destroy())
    const [greeting] = (await once(socket, 'data')) as [Buffer]
    return String(greeting).slice(0, 3)
  }
  const { port } = await receiver(t)
  const all = await Promise.all(Array.from({ length: 8 }, () => greeted(port)))
  assert.deepEqual(all.sort(), ['220', '220', '220', '220', '220', '421', '421', '421'])
  const relay = await receiver(t, undefined, { relays: ['127.0.0.1'] })
  assert.deepEqual(new Set(await Promise.all(Array.from({ length: 8 }, () => greeted(relay.port)))), new Set(['220']))
})

test('a place is free again once its connection has ended', async (t) => {
  const { sends } = await receiver(t)
  for (let nth = 0; nth < 8; nth++) assert.match(await sends(small), /^250 /)
})

test('behind a relay of the merchant’s own the mail came from whom it took it from', async (t) => {
  const real = 'Received: from mail.client.example (mail.client.example [192.0.2.7]) by relay.shop.example with ESMTP\r\n'
  const forged = 'Received: from bank.example (bank.example [203.0.113.9]) by mail.client.example\r\n'
  const behind = await receiver(t, undefined, { relays: ['127.0.0.0/8'] })
  await behind.sends(`${real}${forged}${small}`)
  const { arrival } = behind.taken[0] ?? {}
  assert.deepEqual(arrival?.by === 'smtp' && [arrival.ip, arrival.helo], ['192.0.2.7', 'mail.client.example'])
  const direct = await receiver(t)
  await direct.sends(`${real}${small}`)
  assert.equal(direct.taken[0]?.arrival.by === 'smtp' && direct.taken[0].arrival.ip, '127.0.0.1')
})

test('who sends nearly a mail and no more keeps nobody out, and is hung up on after a while', async (t) => {
  const { port, taken, faults, sends } = await receiver(t, undefined, { patience: 2_000 })
  const slow = await Promise.all(Array.from({ length: 3 }, () => stalls(t, port)))
  assert.match(await sends(small), /^250 /)
  assert.equal(taken.length, 1)
  for (const { ended } of slow) assert.match(await ended, /\n421 4\.4\.2/)
  assert.deepEqual(faults, [])
})

/** Sends nearly the largest mail and then nothing more; answers, once it is all sent, what is heard until the end. */
async function stalls(t: TestContext, port: number): Promise<{ ended: Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  t.after(() => void socket.destroy())
  let heard = ''
  const left = ['EHLO x', 'MAIL FROM:<a@client.example>', 'RCPT TO:<reply@shop.example>', 'DATA']
  const { promise: sent, resolve } = Promise.withResolvers<void>()
  socket.on('data', (chunk) => {
    heard += String(chunk)
    if (!/(^|\n)\d{3} [^\n]*\r\n$/.test(heard)) return
    const line = left.shift()
    if (line !== undefined) socket.write(`${line}\r\n`)
    else if (/\n354 [^\n]*\r\n$/.test(heard)) socket.write(Buffer.alloc(MOST_MAIL_BYTES - 2 ** 20, 65), () => resolve())
  })
  socket.on('error', () => resolve())
  await sent
  return { ended: once(socket, 'close').then(() => heard) }
}

/** Says these lines one after the other, each once the one before is answered; answers all that was said. */
async function talk(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  const left = [...lines, 'QUIT']
  for await (const chunk of socket) {
    heard += String(chunk)
    if (!/(^|\n)\d{3} [^\n]*\r\n$/.test(heard)) continue
    const line = left.shift()
    if (line === undefined) break
    socket.write(line.endsWith('\r\n') ? line : `${line}\r\n`)
    if (line === 'QUIT') socket.end()
  }
  return heard
}
