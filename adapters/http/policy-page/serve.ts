import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ask } from '#application/query.ts'
import { showPolicy, showPolicyVersion } from '#application/policy/show-policy.ts'
import type { PolicyView } from '#application/views.ts'
import type { Locale } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { HttpDeps } from '../deps.ts'
import { localeOf } from '../locale.ts'
import { escape, plainPolicy } from './plain.ts'
import { words } from './words.ts'

type Asked = FastifyRequest<{ Querystring: { lang?: string }; Params: { version?: string } }>
type Given = { webRoot: string; publicUrl: string; world: HttpDeps['world'] }

/**
 * The published policy's addresses: the one page of the web, which says here already which language and version it is in, for whoever links
 * to it, searches it or runs no script.
 */
export function servePolicyPages(server: FastifyInstance, given: Given): void {
  const answer = (request: Asked, reply: FastifyReply): Promise<FastifyReply> => send(given, { request, reply })
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/politique', answer)
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/politique/versions/:version', answer)
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/en/policy', answer)
}

async function send(
  { webRoot, publicUrl, world }: Given,
  { request, reply }: { request: Asked; reply: FastifyReply },
): Promise<FastifyReply> {
  const page = await readFile(join(webRoot, 'index.html'), 'utf8')
  const locale = readerOf(request)
  const { version } = request.params
  const reader = { id: null, roles: [], locale }
  const policy =
    version === undefined
      ? await ask(showPolicy, { actor: reader, input: {} }, world)
      : await ask(showPolicyVersion, { actor: reader, input: { version } }, world)
  reply.headers({ 'cache-control': 'no-cache', vary: 'Accept-Language' }).type('text/html; charset=utf-8')
  // What is not there the page itself says in words.
  if (isRefusal(policy)) return reply.code(404).send(page)
  const addressOf = (lang: Locale): string =>
    publicUrl + (version === undefined ? inForceAt[lang] : `/politique/versions/${policy.version}?lang=${lang}`)
  return reply.send(withPolicy(page, { policy, locale, addressOf }))
}

const inForceAt: Record<Locale, string> = { fr: '/politique', en: '/en/policy' }

const readerOf = ({ url, query, headers }: Asked): Locale => {
  if (url.startsWith('/en/')) return 'en'
  return query.lang === 'fr' || query.lang === 'en' ? query.lang : localeOf(headers['accept-language'])
}

function withPolicy(
  page: string,
  { policy, locale, addressOf }: { policy: PolicyView; locale: Locale; addressOf: (lang: Locale) => string },
): string {
  const alternates = (['fr', 'en'] as const).map((lang) => `<link rel="alternate" hreflang="${lang}" href="${escape(addressOf(lang))}">`)
  const title = `${words[locale].title} | ${policy.merchant.name}`
  // Functions, since a merchant's texts may hold a `$`.
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${locale}"`)
    .replace(
      /<title>[^<]*<\/title>/,
      () => `<title>${escape(title)}</title><link rel="canonical" href="${escape(addressOf(locale))}">${alternates.join('')}`,
    )
    .replace('<div id="root">', () => `<noscript>${plainPolicy(policy, locale)}</noscript><div id="root">`)
}
