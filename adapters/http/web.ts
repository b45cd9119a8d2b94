import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HttpDeps } from './deps.ts'
import { decoderPolicy } from './headers.ts'
import { AHEAD_FILE } from './first-page/ahead.ts'
import { firstPage, screenLocale, sendFirstPage } from './first-page/first-page.ts'
import { servePolicyPages } from './policy-page/serve.ts'

/**
 * The built web, if it is there. Files named by their hash never change; the page itself is asked for each time. Development's pages are
 * demo mode's, like its mailbox.
 */
export async function serveWeb(
  server: FastifyInstance,
  { webRoot, mailbox, publicUrl, world }: Pick<HttpDeps, 'webRoot' | 'mailbox' | 'publicUrl' | 'world'>,
): Promise<boolean> {
  if (webRoot === undefined || !existsSync(join(webRoot, 'index.html'))) return false
  await server.register(fastifyStatic, {
    root: webRoot,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => ![`/${AHEAD_FILE}`, '/build-key.txt'].includes(path) && (mailbox !== undefined || !path.startsWith('/dev/')),
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      // The reader of codes, which runs beside the page: a worker obeys the policy it came with, so that no page may compile anything.
      if (/[\\/]assets[\\/]decode-worker-/.test(path)) void reply.header('content-security-policy', decoderPolicy)
    },
  })
  server.get('/', (request, reply) => sendScreen(server, { request, reply, deps: { webRoot } }))
  servePolicyPages(server, { webRoot, publicUrl, world })
  if (mailbox) server.get('/dev/ui', (_request, reply) => reply.sendFile('dev/ui.html'))
  return true
}

type Exchange = { request: FastifyRequest; reply: FastifyReply; deps: Pick<HttpDeps, 'webRoot'> }

/** The page of a screen: with what it needs where people come first, the bare file elsewhere. */
export async function sendScreen(server: FastifyInstance, { request, reply, deps: { webRoot = '' } }: Exchange): Promise<FastifyReply> {
  const page = await firstPage(server, { request, webRoot, locale: screenLocale(request) })
  return page === undefined ? reply.sendFile('index.html') : sendFirstPage(page, { request, reply })
}

/** An address of a screen: asked for by a browser as a page, and not the API's. Every one of them is the same page. */
export const isScreen = ({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(api|dev|assets)(\/|$)/.test(url) && (headers.accept ?? '').includes('text/html')
