import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { MOST_FILE_BYTES } from '#domain/file/limits.ts'
import type { HttpDeps } from './deps.ts'
import { serveDevMail } from './dev-mail/serve.ts'
import { serveDocumentation } from './docs.ts'
import { guardWithHeaders } from './headers.ts'
import { serveHealth } from './health.ts'
import { readJsonBodies } from './json-body.ts'
import { serveLive } from './live/serve.ts'
import { localeOf } from './locale.ts'
import { mount } from './mount.ts'
import { answerError } from './problems/faults.ts'
import { routes } from './routes/all.ts'
import { readPieces } from './piece.ts'
import { answerUnknown } from './unknown.ts'
import { isScreen, sendScreen, serveWeb } from './web.ts'

const MOST_JSON_BYTES = 256 * 1024

/** The whole HTTP side: the API from its route table, live updates, documentation, health, the built web. Not listening yet. */
export async function buildServer(deps: HttpDeps): Promise<FastifyInstance> {
  const server = fastify(options(deps))
  server.decorateRequest('locale', 'fr')
  server.setErrorHandler(answerError)
  await guardWithHeaders(server, deps)
  await server.register(cookie)
  await server.register(multipart, { limits: { fileSize: MOST_FILE_BYTES, files: 1, fields: 5, fieldSize: 1000, parts: 6 } })
  readJsonBodies(server)
  readPieces(server)
  serveHealth(server, deps)
  for (const route of routes) mount(server, route, deps)
  serveLive(server, deps)
  serveDocumentation(server)
  if (deps.mailbox) serveDevMail(server, { mailbox: deps.mailbox, post: deps.demoPost })
  const unknown = answerUnknown(routes)
  const served = await serveWeb(server, deps)
  server.setNotFoundHandler((request, reply) =>
    served && isScreen(request) ? sendScreen(server, { request, reply, deps }) : unknown(request, reply),
  )
  return server
}

const options = ({ logger, trustProxy = false }: HttpDeps): FastifyServerOptions => ({
  ...(logger ? { loggerInstance: logger } : {}),
  logController: new LogController({ disableRequestLogging: true }),
  bodyLimit: MOST_JSON_BYTES,
  // A body may trickle in for this long: an import of many orders over a slow line. Headers have Node's own minute.
  requestTimeout: 10 * 60_000,
  trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
  // Addresses that cannot be decoded never reach a route, and are answered like the rest.
  frameworkErrors: (error, request, reply) => {
    request.locale = localeOf(request.headers['accept-language'])
    answerError(error, request, reply)
  },
})
