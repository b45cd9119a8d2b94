import { MOST_FILES } from '#domain/file/limits.ts'
import type { Actor } from '#domain/actor.ts'
import type { RefusedFile } from '#domain/conversation/message.ts'
import { isRefusal } from '#domain/refusal.ts'
import { keptFile, unfit } from '../files/keep-file.ts'
import type { FileRow, World } from '../ports.ts'
import type { ReadMail } from './ports.ts'

export type Attached = { rows: readonly FileRow[]; refused: readonly RefusedFile[] }

type Keeping = { world: World; actor: Actor; key: string }

/**
 * The files of a mail, by the very checks of an upload (what they are, how large, how many); those that are not taken are named. Throws while too many
 * pictures wait for their turn: the mail is tried again.
 */
export async function keepAttachments(attachments: ReadMail['attachments'], { world, actor, key }: Keeping): Promise<Attached> {
  const rows: FileRow[] = []
  const refused: RefusedFile[] = []
  const standing = { world, actor, caller: { ip: '', userAgent: null, tokenHash: null }, now: world.now() }
  for (const [nth, { name, content }] of attachments.entries()) {
    const refuses = (code: string): void => void refused.push({ name: shownName(name), code })
    if (rows.length >= MOST_FILES) {
      refuses('too_many_files')
      continue
    }
    const unfitFor = unfit(content.byteLength)
    if (unfitFor) {
      refuses(unfitFor.code)
      continue
    }
    const kept = await keptFile({ key: `${key}:${nth}`, name, read: () => Promise.resolve(content) }, standing)
    if (!isRefusal(kept)) rows.push(kept)
    else if (kept.code === 'imaging_busy') throw new Error('too many pictures wait: the mail is tried again')
    else refuses(kept.code)
  }
  return { rows, refused: refused.slice(0, MOST_NAMED) }
}

const MOST_NAMED = 20

/** As it may stand in a sentence: one line, no signs that turn the reading direction. */
const shownName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 120) || '?'
