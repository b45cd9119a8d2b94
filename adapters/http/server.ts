import fastify, { type FastifyInstance } from 'fastify'

export type ServerDeps = {
  /** Rejects while the database does not answer. */
  ready: () => Promise<void>
}

export async function buildServer({ ready }: ServerDeps): Promise<FastifyInstance> {
  const server = fastify()
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', (_request, reply) =>
    ready().then(
      () => ({ status: 'ready' }),
      () => reply.code(503).send({ status: 'unready' }),
    ),
  )
  return server
}
