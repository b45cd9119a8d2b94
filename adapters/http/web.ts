import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { HttpDeps } from './deps.ts'

/** The built web. Files named by their hash never change; the page itself is asked for each time; every address of a screen is that page. */
export async function serveWeb(server: FastifyInstance, { webRoot }: Pick<HttpDeps, 'webRoot'>): Promise<void> {
  if (webRoot === undefined || !existsSync(webRoot)) return
  await server.register(fastifyStatic, {
    root: webRoot,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
