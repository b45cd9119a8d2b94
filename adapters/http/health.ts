import { hash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { refuse } from '#domain/refusal.ts'
import type { HttpDeps } from './deps.ts'
import { sendProblem } from './problems/problem.ts'

/** For whoever runs the server: does it live, can it serve, how does it do. */
export function serveHealth(server: FastifyInstance, { ready, metrics }: Pick<HttpDeps, 'ready' | 'metrics'>): void {
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', (_request, reply) =>
    ready().then(
      () => ({ status: 'ready' }),
      () => reply.code(503).send({ status: 'unready' }),
    ),
  )
  if (metrics) serveMetrics(server, metrics)
}

/**
 * Prometheus' text, for who has the token where there is one. Per route as the table names it, never per address: numbers of returns are nobody's
 * business here.
 */
function serveMetrics(server: FastifyInstance, { token }: NonNullable<HttpDeps['metrics']>): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  })
  server.addHook('onResponse', (request, reply, done) => {
    duration.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
  server.get('/metrics', async (request, reply) =>
    token === null || isSame(request.headers.authorization ?? '', `Bearer ${token}`)
      ? reply.type(register.contentType).send(await register.metrics())
      : sendProblem(refuse('forbidden', 'api_key_wrong'), request, reply),
  )
}

/** Compared in the same time whatever was said. */
const isSame = (said: string, wanted: string): boolean => timingSafeEqual(digest(said), digest(wanted))

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')
