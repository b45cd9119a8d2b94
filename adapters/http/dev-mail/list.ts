import type { MailboxRow } from '#application/mail/ports.ts'
import type { Locale } from '#domain/actor.ts'
import { escape, moment } from './page.ts'
import { words } from './words.ts'

type Listed = { locale: Locale; to: string; more: boolean }

/** What was sent, newest first; one recipient's where one is asked for. */
export function bodyOfList(rows: readonly MailboxRow[], { locale, to, more }: Listed): string {
  const said = words[locale]
  const address = (search: Record<string, string>): string =>
    `/dev/mail?${escape(new URLSearchParams({ lang: locale, ...search }).toString())}`
  const all = to === '' ? '' : ` <a href="${address({})}">${said.everybody}</a>`
  const older = more ? `<p><a href="${address({ to, after: rows.at(-1)?.id ?? '' })}">${said.older}</a></p>` : ''
  return `<p>${said.lead}</p>
<form><input type="hidden" name="lang" value="${locale}"><label>${said.to}<input name="to" type="email" value="${escape(to)}"></label><button>${said.show}</button>${all}</form>
${rows.length === 0 ? `<p>${said.none}</p>` : tableOf(rows, locale)}${older}`
}

function tableOf(rows: readonly MailboxRow[], locale: Locale): string {
  const said = words[locale]
  const lines = rows.map(
    ({ id, to, subject, queuedAt, state }) =>
      `<tr><td><a href="/dev/mail/${id}?lang=${locale}">${escape(subject)}</a><small>${escape(to)}</small></td><td>${moment(queuedAt, locale)}${state === 'sent' ? '' : `<small${state === 'failed' ? ' class="bad"' : ''}>${said[state]}</small>`}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">${said.mail}</th><th scope="col">${said.when}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
}
