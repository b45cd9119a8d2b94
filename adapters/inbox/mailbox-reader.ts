import type { ImapFlow } from 'imapflow'
import type { MailboxBeginning } from '#application/inbox/ports.ts'
import { MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
import type { TakeIn } from './receiver.ts'

type Options = {
  /** `imaps://user:password@host:993/Folder` */
  url: string
  takeIn: TakeIn
  /** Where reading this mailbox began, the first time: kept for good, and answered ever after. */
  begins: (mailbox: MailboxBeginning) => Promise<MailboxBeginning & { at: string }>
  /** Whoever wants what came before that too: from this day on (`YYYY-MM-DD`, by the server's calendar). */
  since?: string | undefined
  onFault: (error: unknown) => void
  /** Tests with a certificate of their own. */
  trustAnyCertificate?: boolean
}

/** Set on what we have: a person who reads the mailbox beside us changes nothing by it. */
const TAKEN = '$NavetteTaken'
const second = 1000
const patience = { first: 2 * second, most: 300 * second, quiet: 60 * second }

/**
 * Reads a mailbox as long as the server runs: what has come since it was first read, then what comes (IDLE), and again after every break. What stood there
 * before is the merchant's. A mail is marked once it is kept, so that a crash in between reads it again and nothing is lost; nothing is deleted or moved.
 * Answers how to stop.
 */
export function readMailbox(options: Options): { stop: () => Promise<void> } {
  const end = new AbortController()
  const ended = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()))
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
      try {
        client = await connect(options)
        wait = patience.first
        await readOn(client, { ...options, isOver: () => end.signal.aborted, ended })
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

async function connect({ url, trustAnyCertificate = false }: Options): Promise<ImapFlow> {
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

async function readOn(
  client: ImapFlow,
  { url, takeIn, begins, since, isOver, ended }: Options & { isOver: () => boolean; ended: Promise<void> },
): Promise<void> {
  const lock = await client.getMailboxLock(folderOf(url))
  try {
    const { mailbox } = client
    if (mailbox === false) return
    const name = nameOf(url)
    const begun = await begins({ name, uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext })
    while (!isOver() && client.usable) {
      const open = client.mailbox
      if (open === false) return
      const { permanentFlags } = open
      // Where a server keeps no flags of one's own, what is read is what is marked.
      const own = permanentFlags === undefined || permanentFlags.has('\\*') || permanentFlags.has(TAKEN)
      const fresh = own ? { unKeyword: TAKEN, deleted: false } : { seen: false, deleted: false }
      const isNumberedAnew = String(open.uidValidity) !== begun.uidValidity
      const from = since ?? (isNumberedAnew ? begun.at.slice(0, 10) : undefined)
      const range = from === undefined ? { uid: `${begun.uidNext}:*` } : { since: new Date(from) }
      // Heard from before the search: what comes while the found ones are taken is told once, then.
      const come = new Promise<void>((resolve) => void client.once('exists', () => resolve()))
      const found = await client.search({ ...fresh, ...range }, { uid: true })
      let later = false
      for (const uid of found === false || found === undefined ? [] : found) {
        if (isOver()) return
        // `5:*` names the last mail also where that is the fourth (RFC 3501, section 6.4.8).
        if (from === undefined && uid < begun.uidNext) continue
        if (!(await takeOne(client, { uid, takeIn, flag: own ? TAKEN : '\\Seen' }))) later = true
      }
      if (later) throw new Error('a mail of the mailbox could not be kept now')
      await untilNews(client, { come, ended })
    }
  } finally {
    lock.release()
  }
}

/** Until something comes, or the server has been quiet for a while: not every server tells, and `idle` begins anew by itself. */
async function untilNews(client: ImapFlow, { come, ended }: { come: Promise<void>; ended: Promise<void> }): Promise<void> {
  const quiet = Promise.withResolvers<void>()
  const timer = setTimeout(quiet.resolve, patience.quiet)
  await Promise.race([come, client.idle().catch(() => undefined), quiet.promise, ended])
  clearTimeout(timer)
}

type One = { uid: number; takeIn: TakeIn; flag: string }

/** Whether it is done with. Too large a mail is not loaded: it stays in the mailbox, marked. */
async function takeOne(client: ImapFlow, { uid, takeIn, flag }: One): Promise<boolean> {
  const about = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (about === false || about === undefined) return true
  if ((about.size ?? 0) <= MOST_MAIL_BYTES) {
    const mail = await client.fetchOne(String(uid), { source: true }, { uid: true })
    if (mail === false || mail === undefined || !mail.source) return true
    if ((await takeIn(mail.source, { by: 'imap' })) === 'later') return false
  }
  await client.messageFlagsAdd(String(uid), [flag], { uid: true })
  return true
}
