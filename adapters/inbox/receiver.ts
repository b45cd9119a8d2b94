import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { Arrival } from '#application/inbox/ports.ts'
import { MOST_HEADER_BYTES, MOST_MAIL_BYTES, MOST_MAIL_MEGABYTES } from '#domain/inbox/limits.ts'
import { network } from '#application/people/hold-back.ts'
import { headerEnd, headerFields } from './headers.ts'
import { clientBehind, relaysOf } from './relays.ts'

/** Keeps a mail for good, or says why not: `later` is to be tried again, `never` not. */
export type TakeIn = (source: Uint8Array, arrival: Arrival) => Promise<'kept' | 'later' | 'never'>

type Options = {
  host: string
  port: number
  /** How it calls itself: the name that the MX record points to. */
  name: string
  /** Whether a mail for this address, in lower case, is ours to take. */
  accepts: (address: string) => boolean
  takeIn: TakeIn
  /** Files of the certificate and its key, for STARTTLS; without them a mail comes in as it is. */
  tls?: { cert: string; key: string } | undefined
  /** Addresses or networks of the merchant's own relays and filters: whom they took a mail from is who sent it. */
  relays?: readonly string[]
  /** How long one mail may take to come in, in ms. */
  patience?: number
  onFault: (error: unknown) => void
}

export type Receiver = { port: number; stop: () => Promise<void> }

const MOST_CLIENTS = 30
/** From one network, a relay's excepted: whoever opens connections and says nothing keeps nobody else out. */
const MOST_FROM_ONE = 5
/** Of mails that are coming in, all together: a small server has no more to spare. One network has half of it, a relay excepted. */
const MOST_BYTES_AT_ONCE = 2 * MOST_MAIL_BYTES
const MOST_BYTES_OF_ONE = MOST_MAIL_BYTES
const MOST_HOPS = 50
const second = 1000
/** The largest mail over a slow line takes half of it. */
const patient = 600 * second

/** The built-in mail receiver (RFC 5321): it takes mails for our addresses and no others, keeps each before it says so, and relays nothing. */
export async function openReceiver(options: Options): Promise<Receiver> {
  const { SMTPServer } = await import('smtp-server')
  const { host, port, name, accepts, tls } = options
  const taken = new Map<string, number>()
  const isRelay = relaysOf(options.relays ?? [])
  const open = new Map<string, string>()
  const server = new SMTPServer({
    name,
    banner: 'Navette',
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls ? { cert: await readFile(tls.cert), key: await readFile(tls.key) } : {}),
    size: MOST_MAIL_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: 60 * second,
    closeTimeout: 5 * second,
    disableReverseLookup: true,
    logger: false,
    onConnect({ id, remoteAddress }, done) {
      const from = network(remoteAddress)
      if (!isRelay(remoteAddress) && !open.has(id) && [...open.values()].filter((one) => one === from).length >= MOST_FROM_ONE)
        return done(said(421, '4.7.0 Too many connections from your network, try again in a moment'))
      open.set(id, from)
      return done()
    },
    onClose: ({ id }) => void open.delete(id),
    onRcptTo: ({ address }, session, done) =>
      done(
        session.envelope.rcptTo.length >= 50
          ? said(452, '4.5.3 Too many recipients')
          : accepts(address.toLowerCase())
            ? null
            : said(550, '5.1.1 No such mailbox here'),
      ),
    onData: (stream, session, done) => {
      const answer = async (): Promise<void> => {
        const late = setTimeout(() => hangUp(server, session.id), options.patience ?? patient)
        const refusal = await receive(stream, session, { ...options, taken, isRelay })
        clearTimeout(late)
        if (refusal) done(refusal)
        else done(null, '2.0.0 Kept')
      }
      void answer()
    },
  })
  // Broken connections and foreign TLS are the clients' own matter.
  server.on('error', () => undefined)
  server.listen(port, host)
  await once(server.server, 'listening')
  return { port: (server.server.address() as AddressInfo).port, stop: () => new Promise((stopped) => server.close(() => stopped())) }
}

/** Whoever sends a byte now and then keeps nobody else out: the connection ends, and what came is forgotten. */
function hangUp({ connections }: SMTPServer, id: string): void {
  const connection = [...connections].find((one) => one.id === id)
  connection?.send(421, '4.4.2 Too slow, try again later')
  connection?.close()
}

/** Bytes of mails that are coming in, by network. */
type Taken = Map<string, number>
type Receiving = Pick<Options, 'takeIn' | 'onFault'> & { taken: Taken; isRelay: (ip: string) => boolean }

/** Why a mail was not kept, or undefined: what is no refusal of ours is a fault, and is to be tried again. */
async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, receiving: Receiving): Promise<Said | undefined> {
  try {
    const { remoteAddress } = session
    const from = network(remoteAddress)
    const room = { taken: receiving.taken, from, share: receiving.isRelay(remoteAddress) ? MOST_BYTES_AT_ONCE : MOST_BYTES_OF_ONE }
    await take(await collect(stream, room), session, receiving)
    return undefined
  } catch (error) {
    if (isSaid(error)) return error
    if (!isBroken(error)) receiving.onFault(error)
    return said(451, '4.3.0 Try again later')
  }
}

async function take(source: Uint8Array, session: SMTPServerSession, { takeIn, isRelay }: Receiving): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope
  const client = { ip: session.remoteAddress, helo: session.hostNameAppearsAs || '' }
  const { ip, helo } = clientBehind(client, headerFields(source), isRelay)
  const kept = await takeIn(source, {
    by: 'smtp',
    ip: ip.slice(0, 60),
    helo: helo.slice(0, 255),
    from: (mailFrom === false ? '' : mailFrom.address).slice(0, 320),
    to: rcptTo.map(({ address }) => address.slice(0, 320)),
  })
  if (kept === 'later') throw said(451, '4.7.1 Too much at once, try again later')
  if (kept === 'never') throw said(554, '5.6.0 Not a mail that can be taken')
}

type Room = { taken: Taken; from: string; share: number }

/** All of it, or a refusal; what is too much is let flow by and takes no room, so that the sender hears the answer. */
async function collect(stream: SMTPServerDataStream, room: Room): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  let refusal: Error | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (refusal) continue
      size += chunk.byteLength
      hold(room, chunk.byteLength)
      chunks.push(chunk)
      refusal = tooMuch(size, room)
      if (!refusal) continue
      chunks.length = 0
      hold(room, -size)
    }
  } finally {
    if (!refusal) hold(room, -size)
  }
  if (refusal ?? stream.sizeExceeded) throw refusal ?? tooLarge()
  const source = Buffer.concat(chunks, size)
  if (headerEnd(source) > MOST_HEADER_BYTES) throw said(554, '5.6.0 The header is too large')
  // A mail that has come round so often is in a loop (RFC 5321, section 6.3).
  if (headerFields(source).filter(({ name }) => name === 'received').length > MOST_HOPS) throw said(554, '5.4.6 Too many hops')
  return source
}

/** Counts bytes that a network takes, or gives back. */
function hold({ taken, from }: Room, bytes: number): void {
  const left = (taken.get(from) ?? 0) + bytes
  if (left > 0) taken.set(from, left)
  else taken.delete(from)
}

function tooMuch(size: number, { taken, from, share }: Room): Error | undefined {
  if (size > MOST_MAIL_BYTES) return tooLarge()
  const all = [...taken.values()].reduce((sum, bytes) => sum + bytes, 0)
  return all > MOST_BYTES_AT_ONCE || (taken.get(from) ?? 0) > share ? said(451, '4.3.2 Busy, try again later') : undefined
}

/** Read by people: the sender's own server quotes it. */
const tooLarge = (): Said =>
  said(
    552,
    `5.3.4 This mail is too large, ${MOST_MAIL_MEGABYTES} MB at most: send fewer or smaller files, or add them on the page of your return`,
  )

type Said = Error & { responseCode: number }
const said = (responseCode: number, words: string): Said => Object.assign(new Error(words), { responseCode })
const isSaid = (error: unknown): error is Said => error instanceof Error && 'responseCode' in error
/** Its sender went away, or was too slow. */
const isBroken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNECTION'
