import { MOST_FILES } from '#domain/file/limits.ts'
import type { Actor } from '#domain/actor.ts'
import type { RefusedFile } from '#domain/conversation/message.ts'
import { isRefusal } from '#domain/refusal.ts'
import { keptFile, unfit } from '../files/keep-file.ts'
import type { FileRow } from '../files/store.ts'
import type { World } from '../ports.ts'
import type { Arrival, ReadMail } from './ports.ts'

export type Attached = { rows: readonly FileRow[]; refused: readonly RefusedFile[] }

/** What came with a mail, and whether we have its beginning alone. */
type Came = { attachments: ReadMail['attachments']; arrival: Arrival }
type Keeping = { world: World; actor: Actor; key: string; lastTry: boolean }

/**
 * The files of a mail, by the very checks of an upload (what they are, how large, how many); those that are not taken are named. Throws where a picture's
 * turn does not come or it ends whoever paints it: the mail is tried again, and at the last try it goes on without that picture, whose words must be read.
 */
export async function keepAttachments({ attachments, arrival }: Came, { world, actor, key, lastTry }: Keeping): Promise<Attached> {
  if (arrival.by === 'imap' && arrival.cut) return { rows: [], refused: cutOff(attachments) }
  const rows: FileRow[] = []
  const refused: RefusedFile[] = []
  const standing = { world, actor, caller: { ip: '', userAgent: null, tokenHash: null }, now: world.now() }
  for (const [nth, { name, content }] of attachments.entries()) {
    const refuses = (code: string): void => void refused.push({ name: oneLine(name), code })
    if (rows.length >= MOST_FILES) {
      refuses('too_many_files')
      continue
    }
    const unfitFor = unfit(content.byteLength)
    if (unfitFor) {
      refuses(unfitFor.code)
      continue
    }
    try {
      const kept = await keptFile({ key: `${key}:${nth}`, name, read: () => Promise.resolve(content) }, standing)
      if (!isRefusal(kept)) rows.push(kept)
      else if (kept.code === BUSY) throw new Error('too many pictures wait: the mail is tried again')
      else refuses(kept.code === 'file_type_refused' && isWrapped(content) ? WRAPPED : kept.code)
    } catch (error) {
      if (!lastTry) throw error
      refuses(BUSY)
    }
  }
  return { rows, refused: refused.slice(0, MOST_NAMED) }
}

/** The files of a mail whose end we do not have: the last of them is cut, and nobody knows how many follow. */
const cutOff = (attachments: ReadMail['attachments']): readonly RefusedFile[] =>
  (attachments.length === 0 ? ['(…)'] : attachments.map(({ name }) => oneLine(name)))
    .slice(0, MOST_NAMED)
    .map((name) => ({ name, code: 'mail_too_large' }))

const BUSY = 'imaging_busy'
const MOST_NAMED = 20

/** Some Outlooks put a mail's files into one of their own, `winmail.dat`, which no other program opens (MS-OXTNEF: it begins with this signature). */
const isWrapped = (content: Uint8Array): boolean => TNEF.every((byte, at) => content[at] === byte)
const TNEF = [0x78, 0x9f, 0x3e, 0x22]
const WRAPPED = 'file_wrapped'

/** As it may stand in a sentence: one line, no signs that turn the reading direction. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 120) || '?'
