import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerMail, Mailbox } from '#application/mail/ports.ts'
import type { Locale } from '#domain/actor.ts'
import { localeOf } from '../locale.ts'
import { answerForm, answerWith, readAnswer } from './answer.ts'
import { bodyOfList } from './list.ts'
import { bodyOfMail } from './mail.ts'
import { escape, pageOf } from './page.ts'
import { words } from './words.ts'

const PAGE = 100

type Asked = { lang?: string; to?: string; after?: string; sent?: string }
type Request = FastifyRequest<{ Querystring: Asked }>

/** Demo mode's mailbox at /dev/mail: what was written to whom, as text, as HTML and with its headers. Production has no such page. */
export function serveDevMail(server: FastifyInstance, { mailbox, post }: { mailbox: Mailbox; post: AnswerMail | undefined }): void {
  server.get<{ Querystring: Asked }>('/dev/mail', async (request, reply) => {
    const { to, after } = request.query
    const rows = await mailbox.list({ to: to || null, after: isId(after) ? after : null, limit: PAGE })
    const locale = readerOf(request)
    const body = bodyOfList(rows, { locale, to: to ?? '', more: rows.length === PAGE })
    return page(reply, { locale, title: words[locale].title, body, path: '/dev/mail' })
  })
  server.get<{ Params: { id: string }; Querystring: Asked }>('/dev/mail/:id', async (request, reply) => {
    const { id } = request.params
    const mail = isId(id) ? await mailbox.get(id) : undefined
    const locale = readerOf(request)
    const path = `/dev/mail/${encodeURIComponent(id)}`
    return mail
      ? page(reply, {
          locale,
          title: mail.subject,
          body: bodyOfMail(mail, locale) + (post ? answerForm(mail, { locale, sent: request.query.sent }) : ''),
          path,
        })
      : page(reply.code(404), { locale, title: words[locale].title, body: `<p>${escape(words[locale].missing)}</p>`, path })
  })
  if (post)
    server.post<{ Params: { id: string }; Querystring: Asked }>('/dev/mail/:id/answer', async (request, reply) => {
      const { id } = request.params
      const locale = readerOf(request)
      const mail = isId(id) && isOwn(request) ? await mailbox.get(id) : undefined
      if (!mail) return reply.code(404).send()
      const typed = await readAnswer(request)
      if (typed) await answerWith(post, typed, { mail, locale })
      return reply.redirect(`/dev/mail/${id}?lang=${locale}${typed ? `&sent=${typed.as}` : ''}#answer`, 303)
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

/** Typed into our own page, not into another site's. */
const isOwn = ({ headers, host }: Request): boolean => {
  const { origin, 'sec-fetch-site': site } = headers
  return (site === undefined || site === 'same-origin') && (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host))
}

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')

/** The language chosen on the page, else the browser's. */
const readerOf = ({ query, headers }: Request): Locale =>
  query.lang === 'fr' || query.lang === 'en' ? query.lang : localeOf(headers['accept-language'])

const page = (reply: FastifyReply, shown: Parameters<typeof pageOf>[0]): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'none'; frame-src 'self'; img-src 'self'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    .type('text/html; charset=utf-8')
    .send(pageOf(shown))
