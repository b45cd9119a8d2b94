import type { ImapFlow } from 'imapflow'
import type { MailboxBeginning, MailboxRead } from '#application/inbox/ports.ts'
import type { TakeIn } from './receiver.ts'
import { takeOne } from './take-one.ts'

type Options = {
  /** `imaps://user:password@host:993/Folder` */
  url: string
  takeIn: TakeIn
  /** Where reading this mailbox began, the first time: kept for good, and answered ever after. */
  begins: (mailbox: MailboxBeginning) => Promise<MailboxRead>
  /** Keeps up to which mail it was read, where the server keeps no keywords. */
  takes: (through: { name: string; uidValidity: string; uid: number }) => Promise<void>
  /** Whoever wants what came before that too: from this day on (`YYYY-MM-DD`, by the server's calendar). */
  since?: string | undefined
  onFault: (error: unknown) => void
  /** How long it waits after a fault, the first time and at most, and for a server that tells nothing; in ms. */
  patience?: { first: number; most: number; quiet: number }
  /** Tests with a certificate of their own. */
  trustAnyCertificate?: boolean
}

/** Set on what we have: a person who reads the mailbox beside us changes nothing by it. */
const TAKEN = '$NavetteTaken'
const second = 1000
const patient = { first: 2 * second, most: 300 * second, quiet: 60 * second }

/**
 * Reads a mailbox as long as the server runs: what has come since it was first read, then what comes (IDLE), and again after every break, each time later
 * until a whole round went well. What stood there before is the merchant's. A mail is marked once it is kept, so that a crash in between reads it again and
 * nothing is lost; nothing is deleted or moved. Answers how to stop.
 */
export function readMailbox(options: Options): { stop: () => Promise<void> } {
  const { patience = patient } = options
  const end = new AbortController()
  const ended = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()))
  const faults = new Map<string, number>()
  let client: ImapFlow | undefined
  let wake: () => void = () => undefined
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    for (let wait = patience.first; !end.signal.aborted;) {
      const rounded = (): void => void (wait = patience.first)
      try {
        client = await connect(options)
        await readOn(client, { ...options, patience, faults, rounded, isOver: () => end.signal.aborted, ended })
      } catch (error) {
        if (!end.signal.aborted) options.onFault(error)
      } finally {
        client?.close()
      }
      if (!end.signal.aborted) await pause(wait)
      wait = Math.min(wait * 2, patience.most)
    }
  })()
  return {
    async stop() {
      // What is being taken is marked first.
      end.abort()
      wake()
      await running
    },
  }
}

async function connect({ url, trustAnyCertificate = false, patience = patient }: Options): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow')
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  const client = new ImapFlow({
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    maxIdleTime: patience.quiet,
    connectionTimeout: 15 * second,
    ...(trustAnyCertificate ? { tls: { rejectUnauthorized: false } } : {}),
  })
  // What breaks is told by the command that waits for it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Without its password. */
function nameOf(url: string): string {
  const { username, host } = new URL(url)
  return `${decodeURIComponent(username)}@${host}/${folderOf(url)}`
}

const folderOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX'

type Reading = Options & {
  patience: NonNullable<Options['patience']>
  /** How often each mail could not be had, by numbering and number. */
  faults: Map<string, number>
  /** A whole round went well. */
  rounded: () => void
  isOver: () => boolean
  ended: Promise<void>
}

async function readOn(client: ImapFlow, reading: Reading): Promise<void> {
  const { url, begins, takes, isOver, faults, onFault } = reading
  const lock = await client.getMailboxLock(folderOf(url))
  try {
    const { mailbox } = client
    if (mailbox === false) return
    const name = nameOf(url)
    const uidValidity = String(mailbox.uidValidity)
    const begun = await begins({ name, uidValidity, uidNext: await firstOfOurs(client, mailbox.uidNext) })
    let through = begun.taken?.uidValidity === uidValidity ? begun.taken.uid : 0
    while (!isOver() && client.usable) {
      const own = keepsKeywords(client)
      // Heard from before the search: what comes while the found ones are taken is told once, then.
      const come = new Promise<void>((resolve) => void client.once('exists', () => resolve()))
      let later: number | undefined
      for (const uid of await found(client, { begun, uidValidity, own, through, since: reading.since })) {
        if (isOver()) return
        const done = await takeOne(client, { ...reading, uid, faults, at: `${uidValidity} ${uid}`, tell: onFault })
        if (done === 'later') later = uid
        else if (own) await client.messageFlagsAdd(String(uid), [TAKEN], { uid: true })
        else await takes({ name, uidValidity, uid: (through = uid) })
        // Without marks one by one nothing behind it may be taken first.
        if (later !== undefined && !own) break
      }
      if (later !== undefined) throw new Error(`mail ${later} of ${name} could not be kept now`)
      reading.rounded()
      await untilNews(client, { come, ended: reading.ended, quiet: reading.patience.quiet })
    }
  } finally {
    lock.release()
  }
}

/** Whether the server keeps flags of one's own. */
function keepsKeywords({ mailbox }: ImapFlow): boolean {
  const flags = mailbox === false ? undefined : mailbox.permanentFlags
  return flags === undefined || flags.has('\\*') || flags.has(TAKEN)
}

/**
 * Where reading begins the first time: with what comes, or after the last mail that an earlier version, or the same mailbox called otherwise, has marked.
 * What came while nobody read is ours.
 */
async function firstOfOurs(client: ImapFlow, uidNext: number): Promise<number> {
  const marked = await client.search({ keyword: TAKEN }, { uid: true })
  return marked === false || marked === undefined || marked.length === 0 ? uidNext : Math.max(...marked) + 1
}

type Asked = { begun: MailboxRead; uidValidity: string; own: boolean; through: number; since: string | undefined }

/** The mails to take now, in their order. */
async function found(client: ImapFlow, { begun, uidValidity, own, through, since }: Asked): Promise<readonly number[]> {
  const from = since ?? (uidValidity === begun.uidValidity ? undefined : begun.at.slice(0, 10))
  const range = from === undefined ? { uid: `${begun.uidNext}:*` } : { since: new Date(from) }
  const uids = await client.search({ ...(own ? { unKeyword: TAKEN } : {}), deleted: false, ...range }, { uid: true })
  if (uids === false || uids === undefined) return []
  // `5:*` names the last mail also where that is the fourth (RFC 3501, section 6.4.8).
  return uids.filter((uid) => (from !== undefined || uid >= begun.uidNext) && (own || uid > through)).sort((a, b) => a - b)
}

type Waiting = { come: Promise<void>; ended: Promise<void>; quiet: number }

/** Until something comes, or the server has been quiet for a while: not every server tells, and `idle` begins anew by itself. */
async function untilNews(client: ImapFlow, { come, ended, quiet }: Waiting): Promise<void> {
  const still = Promise.withResolvers<void>()
  const timer = setTimeout(still.resolve, quiet)
  await Promise.race([come, client.idle().catch(() => undefined), still.promise, ended])
  clearTimeout(timer)
}
