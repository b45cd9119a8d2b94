import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Mailbox, MailboxMail, MailboxRow } from '#application/mail/ports.ts'

const PAGE = 100

/** Demo mode's mailbox at /dev/mail: what was written to whom, as text, as HTML and with its headers. Production has no such page. */
export function serveDevMail(server: FastifyInstance, mailbox: Mailbox): void {
  server.get<{ Querystring: { to?: string; after?: string } }>('/dev/mail', async ({ query: { to, after } }, reply) => {
    const rows = await mailbox.list({ to: to || null, after: isId(after) ? after : null, limit: PAGE })
    return page(reply, { title: 'Mails', body: listOf(rows, to ?? '') })
  })
  server.get<{ Params: { id: string } }>('/dev/mail/:id', async ({ params }, reply) => {
    const mail = isId(params.id) ? await mailbox.get(params.id) : undefined
    return mail
      ? page(reply, { title: mail.subject, body: mailOf(mail) })
      : page(reply.code(404), { title: 'Mail', body: '<p>There is no such mail.</p>' })
  })
  // In a frame of its own, where a mail's inline styles may be and nothing may run.
  server.get<{ Params: { id: string } }>('/dev/mail/:id/html', async ({ params }, reply) => {
    const mail = isId(params.id) ? await mailbox.get(params.id) : undefined
    return reply
      .code(mail ? 200 : 404)
      .header(
        'content-security-policy',
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(mail?.letter.html ?? '')
  })
}

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

/** The frame above opens nothing: links are followed from here. */
const linked = (escaped: string): string => escaped.replaceAll(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`)

const page = (reply: FastifyReply, { title, body }: { title: string; body: string }): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'none'; frame-src 'self'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`,
    )

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}main{max-width:60rem;margin:auto;padding:1rem}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem;border-bottom:1px solid #8884;vertical-align:top}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#8882;padding:1rem}iframe{width:100%;height:44rem;border:1px solid #8888;background:#fff}`

function listOf(rows: readonly MailboxRow[], to: string): string {
  const lines = rows.map(
    ({ id, kind, to, subject, queuedAt, state }) =>
      `<tr><td>${escape(queuedAt)}</td><td>${escape(to)}</td><td><a href="/dev/mail/${id}">${escape(subject)}</a></td><td>${escape(kind)}</td><td>${escape(state)}</td></tr>`,
  )
  const more =
    rows.length === PAGE ? `<p><a href="/dev/mail?${new URLSearchParams({ to, after: rows.at(-1)?.id ?? '' })}">Older</a></p>` : ''
  return `<h1>Mails</h1><form><label>To <input name="to" type="email" value="${escape(to)}"></label> <button>Show</button></form>
<table><thead><tr><th>When</th><th>To</th><th>Subject</th><th>Kind</th><th>State</th></tr></thead><tbody>${lines.join('')}</tbody></table>${rows.length === 0 ? '<p>No mail yet.</p>' : more}`
}

function mailOf({ id, to, subject, messageId, queuedAt, sentAt, letter }: MailboxMail): string {
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
  return `<p><a href="/dev/mail">All mails</a></p><h1>${escape(subject)}</h1><pre>${escape(shown.join('\n'))}</pre>
<h2>HTML</h2><iframe src="/dev/mail/${id}/html" title="HTML part"></iframe><h2>Text</h2><pre>${linked(escape(letter.text))}</pre>`
}
