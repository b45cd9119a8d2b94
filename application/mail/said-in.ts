import type { MailModel, Words } from './model.ts'

/** A text of the catalogue that stands in a mail as its subject or as a paragraph: what the merchant may word otherwise. */
export type SaidText = { key: string; part: 'subject' | 'paragraph' }

/** Which texts a mail says, in their order. The preheader is a paragraph that the list of mails shows. */
export function saidIn({
  subject,
  preheader,
  paragraphs,
  after,
}: Pick<MailModel, 'subject' | 'preheader' | 'paragraphs' | 'after'>): SaidText[] {
  const of = (words: Words, part: SaidText['part']): SaidText[] => ('key' in words ? [{ key: words.key, part }] : [])
  const all = [...of(subject, 'subject'), ...[preheader, ...paragraphs, ...after].flatMap((words) => of(words, 'paragraph'))]
  return all.filter(({ key }, nth) => all.findIndex((one) => one.key === key) === nth)
}
