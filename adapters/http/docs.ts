import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { documentationPolicy } from './headers.ts'
import { BASE } from './mount.ts'
import { openapi } from './openapi/document.ts'

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Navette API</title></head>
<body><div id="api"></div><script src="/api/docs/reference.js"></script><script src="/api/docs/start.js"></script></body>
</html>
`

const start = `Scalar.createApiReference('#api', {
  url: '${BASE}/openapi.json', withDefaultFonts: false, telemetry: false, hideClientButton: true, showDeveloperTools: 'never',
  agent: { disabled: true }, mcp: { disabled: true }, defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
})
`

/** The document as it is, and readable. Made and loaded when first asked for: most servers never are. */
export function serveDocumentation(server: FastifyInstance): void {
  let written: string | undefined
  let script: Promise<Buffer> | undefined
  server.get(`${BASE}/openapi.json`, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((written ??= JSON.stringify(openapi()))),
  )
  server.get('/api/docs', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', documentationPolicy).send(page),
  )
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start))
  server.get('/api/docs/reference.js', async (_request, reply) => {
    script ??= referenceScript()
    return reply
      .type('text/javascript; charset=utf-8')
      .header('content-encoding', 'gzip')
      .header('cache-control', 'public, max-age=3600')
      .send(await script)
  })
}

/** Scalar hands its script out through a route of its plugin only: a server that never listens is asked for it. */
async function referenceScript(): Promise<Buffer> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const shelf = fastify()
  await shelf.register(scalar, { routePrefix: '/scalar', configuration: { url: '/' } })
  const { rawPayload } = await shelf.inject('/scalar/js/scalar.js')
  await shelf.close()
  return promisify(gzip)(rawPayload)
}
