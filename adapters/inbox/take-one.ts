import type { ImapFlow } from 'imapflow'
import { MOST_HEADER_BYTES, MOST_MAIL_BYTES } from '#domain/inbox/limits.ts'
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
/** Header and words of every mail that a person writes. */
const BEGINNING_BYTES = 2 * MOST_HEADER_BYTES

/**
 * Takes one mail of a mailbox; « later » where it could not be kept now. Of too large a one its beginning, where its words are: it stays whole in the
 * mailbox. One that the server cannot give, three times in a row, is told and left, so that those behind it are reached.
 */
export async function takeOne(client: ImapFlow, { uid, takeIn, faults, at, tell }: One): Promise<'done' | 'later'> {
  const count = faults.get(at) ?? 0
  if (count >= MOST_FAULTS) {
    faults.delete(at)
    tell(new Error(`mail ${uid} could not be read ${count} times: it is left in the mailbox, marked as taken; look at it there`))
    return 'done'
  }
  faults.set(at, count + 1)
  const mail = await mailOf(client, uid)
  faults.delete(at)
  return mail && (await takeIn(mail.source, { by: 'imap', ...(mail.cut ? { cut: true } : {}) })) === 'later' ? 'later' : 'done'
}

/** Undefined where it is not there any more. */
async function mailOf(client: ImapFlow, uid: number): Promise<{ source: Uint8Array; cut: boolean } | undefined> {
  const about = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (about === false || about === undefined) return undefined
  const cut = (about.size ?? 0) > MOST_MAIL_BYTES
  const mail = await client.fetchOne(String(uid), { source: cut ? { start: 0, maxLength: BEGINNING_BYTES } : true }, { uid: true })
  const source = mail === false || mail === undefined ? undefined : mail.source
  return source && { source, cut }
}
