import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#domain/refusal.ts'
import { localeOf } from './locale.ts'
import { BASE } from './mount.ts'
import { sendProblem } from './problems/problem.ts'
import type { Route } from './route.ts'

type Shape = { method: Route['method']; pattern: RegExp }

/** Answers an address of the API that no row of the table has: 405 where another method would do, else 404. */
export function answerUnknown(
  routes: readonly Pick<Route, 'method' | 'path'>[],
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const shapes = routes.map(({ method, path }): Shape => ({
    method,
    pattern: new RegExp(`^${BASE}${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  }))
  return (request, reply) => {
    request.locale = localeOf(request.headers['accept-language'])
    const path = request.url.split('?', 1)[0] ?? ''
    const allowed = shapes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    if (allowed.length === 0) return sendProblem(refuse('missing', 'route_unknown'), request, reply)
    return sendProblem(
      refuse('invalid', 'method_unknown', { allowed: allowed.join(', ') }),
      request,
      reply.header('allow', allowed.join(', ')),
    )
  }
}
