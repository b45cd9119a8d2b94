import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { HttpDeps } from './deps.ts'

/** For whoever runs the server: does it live, can it serve, how does it do. */
export function serveHealth(server: FastifyInstance, { ready }: Pick<HttpDeps, 'ready'>): void {
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', (_request, reply) =>
    ready().then(
      () => ({ status: 'ready' }),
      () => reply.code(503).send({ status: 'unready' }),
    ),
  )
  serveMetrics(server)
}

/** Prometheus' text. Per route as the table names it, never per address: numbers of returns are nobody's business here. */
function serveMetrics(server: FastifyInstance): void {
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
  server.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()))
}
