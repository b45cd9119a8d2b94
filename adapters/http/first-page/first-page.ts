import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest, LightMyRequestResponse } from 'fastify'
import type { Locale } from '#domain/actor.ts'
import { localeOf } from '../locale.ts'
import { BASE } from '../mount.ts'
import { aheadOf } from './ahead.ts'
import { packed } from './packed.ts'

type Asked = { request: FastifyRequest; webRoot: string; locale: Locale }

/**
 * The one page of the web for an address that people come by first, with what it needs: its files named before a script asks for them, and the
 * API's answers within it, so that a phone on a slow line waits once. Undefined for every other address, whose page is the built file.
 */
export async function firstPage(server: FastifyInstance, { request, webRoot, locale }: Asked): Promise<string | undefined> {
  const ahead = await aheadOf(pathOf(request), webRoot)
  if (!ahead) return undefined
  const [page, brought] = await Promise.all([
    readFile(join(webRoot, 'index.html'), 'utf8'),
    bring(server, { request, asks: ahead.asks, locale }),
  ])
  const files = [
    ...ahead.styles.map((file) => `<link rel="preload" as="style" crossorigin href="${file}">`),
    ...ahead.scripts[locale].map((file) => `<link rel="modulepreload" crossorigin href="${file}">`),
  ]
  // A data block, which the content security policy lets be: nothing in it can end it or run. Functions, since texts may hold a `$`.
  const block = `<script type="application/json" id="brought">${JSON.stringify(brought).replaceAll('<', String.raw`\u003c`)}</script>`
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"`)
    .replace('</head>', () => `${files.join('')}</head>`)
    .replace('</body>', () => `${block}</body>`)
}

/** Holds somebody's own answers: nobody keeps it. */
export async function sendFirstPage(
  page: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const { body, encoding } = await packed(page, request.headers['accept-encoding'])
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  return reply.header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(body)
}

/** The language that the screens will speak: the address's, else what was chosen in this browser, else the browser's (web/ui/words/locale.ts). */
export function screenLocale({ query, cookies, headers }: FastifyRequest): Locale {
  const wishes = [(query as { lang?: unknown }).lang, cookies['navette_locale']]
  const wish = wishes.find((one): one is Locale => one === 'fr' || one === 'en')
  return wish ?? localeOf(headers['accept-language'])
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? ''

type Brought = { locale: Locale; date: string; answers: Record<string, { status: number; body: unknown }> }

/** Asked by the API's own routes, as the browser would ask: with its cookie and from its address, so that whoever may not read it is refused there. */
async function bring(
  server: FastifyInstance,
  { request, asks, locale }: { request: FastifyRequest; asks: readonly string[]; locale: Locale },
): Promise<Brought> {
  const { cookie, 'user-agent': agent = '' } = request.headers
  const headers = {
    accept: 'application/json',
    'accept-language': locale,
    'user-agent': agent,
    ...(cookie === undefined ? {} : { cookie }),
  }
  const answers = await Promise.all(
    asks.map(async (path) => {
      const answer = await server.inject({ method: 'GET', url: `${BASE}${path}`, headers, remoteAddress: request.ip })
      return { path, answer }
    }),
  )
  // A fault may be gone when the page asks by itself.
  const said = answers.filter(({ answer }) => answer.statusCode < 500)
  return {
    locale,
    date: answers[0]?.answer.headers.date ?? new Date().toUTCString(),
    answers: Object.fromEntries(said.map(({ path, answer }) => [path, { status: answer.statusCode, body: bodyOf(answer) }])),
  }
}

/** A picture is brought as its text. */
const bodyOf = (answer: LightMyRequestResponse): unknown =>
  answer.headers['content-type']?.toString().startsWith('image/svg+xml') ? answer.body : answer.json<unknown>()
