import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HttpDeps } from './deps.ts'
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
    allowedPath: (path) => !path.endsWith('/build-key.txt') && (mailbox !== undefined || !path.startsWith('/dev/')),
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  servePolicyPages(server, { webRoot, publicUrl, world })
  if (mailbox) server.get('/dev/ui', (_request, reply) => reply.sendFile('dev/ui.html'))
  return true
}

/** An address of a screen: asked for by a browser as a page, and not the API's. Every one of them is the same page. */
export const isScreen = ({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(api|dev|assets)(\/|$)/.test(url) && (headers.accept ?? '').includes('text/html')
