import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance } from 'fastify'

const strict = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

type Reach = { cookieSecure: boolean }

/** Nothing inline, nothing from elsewhere, no frame around us. HTTPS is insisted on where it is what we are reached by. */
export async function guardWithHeaders(server: FastifyInstance, reach: Reach): Promise<void> {
  const headers = await helmetsHeaders(reach)
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
}

/** Helmet says the same of every answer, and takes its time: a server that never listens is asked once. */
async function helmetsHeaders({ cookieSecure }: Reach): Promise<Record<string, string>> {
  const model = fastify()
  await model.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: strict },
    strictTransportSecurity: cookieSecure ? { maxAge: 31_536_000 } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  model.get('/', (_request, reply) => reply.code(204).send())
  const { headers } = await model.inject('/')
  await model.close()
  const { date: _date, connection: _connection, ...guards } = headers
  return Object.fromEntries(Object.entries(guards).map(([name, value]) => [name, String(value)]))
}

/** The documentation's own script writes its styles into the page. */
export const documentationPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The reader of codes compiles WebAssembly, its own, and does nothing else. */
export const decoderPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
