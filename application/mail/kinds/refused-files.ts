import type { Message, RefusedFile } from '#domain/conversation/message.ts'
import type { Body, Matter } from '../matter.ts'
import { say, type Words } from '../model.ts'

const known: ReadonlySet<string> = new Set(['file_empty', 'file_too_large', 'too_many_files', 'file_wrapped', 'mail_too_large'])

/** Each file that was not taken with why, and what to send instead. */
export const refusedWords = ({ refused }: { refused: readonly RefusedFile[] }): Words[] => [
  say('files_refused.received', { count: Math.max(1, refused.length) }),
  ...refused.map(({ name, code }) => say('files_refused.file', { name, why: say(`file.${known.has(code) ? code : 'other'}`) })),
  say('files_refused.again'),
]

export const refusedIn = (message: Message | null): { refused: readonly RefusedFile[] } => ({ refused: message?.mail?.refused ?? [] })

/** Files of a mail that were not taken, told to whoever sent it, once. */
export function filesRefused({ page, message }: Matter): Body {
  return {
    subject: say('files_refused.subject', { number: page.rma.number }),
    preheader: say('files_refused.preheader'),
    paragraphs: refusedWords(refusedIn(message)),
  }
}
