import type { ImapFlow } from 'imapflow'
import { MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
import type { TakeIn } from './receiver.ts'

type One = {
  uid: number
  takeIn: TakeIn
  /** How often each mail could not be had, and under which name this one is counted. */
  faults: Map<string, number>
  at: string
  tell: (error: unknown) => void
}

/** So often a server may fail at one mail; what our own side cannot keep is asked for until it can. */
const MOST_FAULTS = 3

/**
 * Takes one mail of a mailbox; « later » where it could not be kept now. Too large a mail is not loaded, and one that the server cannot give, three times in
 * a row, is told and left: both stay in the mailbox, and those behind them are reached.
 */
export async function takeOne(client: ImapFlow, { uid, takeIn, faults, at, tell }: One): Promise<'done' | 'later'> {
  const count = faults.get(at) ?? 0
  if (count >= MOST_FAULTS) {
    faults.delete(at)
    tell(new Error(`mail ${uid} could not be read ${count} times: it is left in the mailbox, marked as taken; look at it there`))
    return 'done'
  }
  faults.set(at, count + 1)
  const source = await sourceOf(client, uid)
  faults.delete(at)
  return source && (await takeIn(source, { by: 'imap' })) === 'later' ? 'later' : 'done'
}

async function sourceOf(client: ImapFlow, uid: number): Promise<Uint8Array | undefined> {
  const about = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (about === false || about === undefined || (about.size ?? 0) > MOST_MAIL_BYTES) return undefined
  const mail = await client.fetchOne(String(uid), { source: true }, { uid: true })
  return mail === false || mail === undefined ? undefined : mail.source
}
