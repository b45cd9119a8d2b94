import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ask } from '#application/query.ts'
import { showPolicy } from '#application/policy/show-policy.ts'
import { showPolicyVersion } from '#application/policy/show-policy-version.ts'
import type { PolicyView } from '#application/policy/view.ts'
import type { Locale } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { HttpDeps } from '../deps.ts'
import { firstPage, screenLocale, sendFirstPage } from '../first-page/first-page.ts'
import { escape, plainPolicy } from './plain.ts'
import { words } from './words.ts'

type Asked = FastifyRequest<{ Querystring: { lang?: string }; Params: { version?: string } }>
type Given = { webRoot: string; publicUrl: string; world: HttpDeps['world'] }

/**
 * The published policy's addresses: the one page of the web, which says here already which language and version it is in, for whoever links
 * to it, searches it or runs no script.
 */
export function servePolicyPages(server: FastifyInstance, given: Given): void {
  const answer = (request: Asked, reply: FastifyReply): Promise<FastifyReply> => send(server, { ...given, request, reply })
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/politique', answer)
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/politique/versions/:version', answer)
  server.get<{ Querystring: { lang?: string }; Params: { version?: string } }>('/en/policy', answer)
}

async function send(
  server: FastifyInstance,
  { webRoot, publicUrl, world, request, reply }: Given & { request: Asked; reply: FastifyReply },
): Promise<FastifyReply> {
  const locale = request.url.startsWith('/en/') ? 'en' : screenLocale(request)
  const page = (await firstPage(server, { request, webRoot, locale })) ?? (await readFile(join(webRoot, 'index.html'), 'utf8'))
  const { version } = request.params
  const reader = { id: null, roles: [], locale }
  const policy =
    version === undefined
      ? await ask(showPolicy, { actor: reader, input: {} }, world)
      : await ask(showPolicyVersion, { actor: reader, input: { version } }, world)
  // What is not there the page itself says in words.
  if (isRefusal(policy)) return sendFirstPage(page, { request, reply: reply.code(404) })
  const addressOf = (lang: Locale): string =>
    publicUrl + (version === undefined ? inForceAt[lang] : `/politique/versions/${policy.version}?lang=${lang}`)
  return sendFirstPage(withPolicy(page, { policy, locale, addressOf }), { request, reply })
}

const inForceAt: Record<Locale, string> = { fr: '/politique', en: '/en/policy' }

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
