import type { MailboxMail } from '#application/mail/ports.ts'
import type { Locale } from '#domain/actor.ts'
import { escape, moment } from './page.ts'
import { words } from './words.ts'

/** One mail: as it looks, as text, with its headers. */
export function bodyOfMail({ id, to, subject, messageId, queuedAt, sentAt, letter }: MailboxMail, locale: Locale): string {
  const said = words[locale]
  const headers = {
    From: letter.from,
    To: to,
    'Reply-To': letter.replyTo ?? '',
    Subject: subject,
    Date: queuedAt,
    Sent: sentAt ?? '',
    'Message-ID': messageId,
    ...letter.headers,
  }
  const shown = Object.entries(headers).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
  return `<p>${escape(to)}, ${moment(queuedAt, locale)}. <a href="/dev/mail?lang=${locale}">${said.all}</a></p>
<h2>${said.html}</h2><iframe src="/dev/mail/${id}/html" title="${said.html}"></iframe>
<h2>${said.text}</h2><pre>${linked(escape(letter.text))}</pre>
<h2>${said.headers}</h2><pre>${escape(shown.join('\n'))}</pre>`
}

/** The frame above opens nothing: links are followed from here. */
const linked = (escaped: string): string => escaped.replaceAll(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`)
