import type { FastifyRequest } from 'fastify'
import type { AnswerMail, MailboxMail } from '#application/mail/ports.ts'
import type { Locale } from '#domain/actor.ts'
import { escape } from './page.ts'
import { words } from './words.ts'

/** Who answers in the demo: the mail's reader, somebody who only writes their name, or somebody else who got hold of the reply address. */
const answerers = ['reader', 'forger', 'stranger'] as const
type Answerer = (typeof answerers)[number]

export type Typed = { as: Answerer; text: string; file: { name: string; content: Uint8Array } | null }

const MOST_LETTERS = 20_000

/** The form under a mail that can be answered; `sent` says who has just answered. */
export function answerForm({ id, to, letter }: MailboxMail, { locale, sent }: { locale: Locale; sent: string | undefined }): string {
  const said = words[locale]
  if (letter.replyTo === null) return ''
  const done = answerers.find((one) => one === sent)
  const choices = answerers.map(
    (one) =>
      `<label class="choice"><input type="radio" name="as" value="${one}"${one === 'reader' ? ' checked' : ''}> ${escape(said[one].replace('{to}', to))}</label>`,
  )
  return `<h2 id="answer">${said.answer}</h2>${done ? `<p role="status" class="done">${said[`sent_${done}`]}</p>` : ''}
<p>${said.answerLead}</p>
<form method="post" enctype="multipart/form-data" action="/dev/mail/${id}/answer?lang=${locale}" class="answer" aria-labelledby="answer">
<fieldset><legend>${said.as}</legend>${choices.join('')}</fieldset>
<label>${said.message}<textarea name="text" rows="5" maxlength="${MOST_LETTERS}" required></textarea></label>
<label>${said.file}<input type="file" name="file"></label>
<button>${said.send}</button></form>`
}

/** What was typed into the form; undefined where that is not what came. */
export async function readAnswer(request: FastifyRequest): Promise<Typed | undefined> {
  const typed: { as: Answerer; text: string; file: Typed['file'] } = { as: 'reader', text: '', file: null }
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const content = await part.toBuffer()
      if (part.fieldname === 'file' && content.byteLength > 0) typed.file = { name: part.filename, content }
      continue
    }
    const { fieldname, value } = part
    if (typeof value !== 'string') return undefined
    if (fieldname === 'text') typed.text = value.slice(0, MOST_LETTERS).replaceAll('\r\n', '\n').trim()
    if (fieldname === 'as') typed.as = answerers.find((one) => one === value) ?? typed.as
  }
  return typed.text === '' && typed.file === null ? undefined : typed
}

/** Answers as a mail program does: to the reply address, below it what was answered. */
export async function answerWith(
  post: AnswerMail,
  { as, text, file }: Typed,
  { mail, locale }: { mail: MailboxMail; locale: Locale },
): Promise<void> {
  const { to, letter, messageId, subject, queuedAt } = mail
  if (letter.replyTo === null) return
  const at = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  })
  const quoted = letter.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
  const introduced = words[locale].quoted.replace('{at}', at.format(new Date(queuedAt))).replace('{from}', letter.from)
  await post({
    from: { name: '', address: as === 'stranger' ? 'quelquun@ailleurs.example' : to },
    to: letter.replyTo,
    subject: `Re: ${subject}`,
    text: `${text}\n\n${introduced}\n\n${quoted}\n`,
    inReplyTo: messageId,
    references: messageId,
    file,
    forged: as === 'forger',
  })
}
