import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signedIn } from '#application/permission.ts'
import type { HttpDeps } from '../deps.ts'
import { admit, BASE } from '../mount.ts'
import type { Doing } from '../route.ts'
import { createHub, type Hub, refetch } from './hub.ts'

const HEARTBEAT_MS = 25_000

/** Who may listen: whoever is signed in, with a cookie or not at all (a stream cannot carry a key's header from a page). */
const listens: Doing = {
  kind: 'query',
  name: 'listen to changes',
  may: signedIn,
  input: z.strictObject({}),
  money: false,
  run: () => Promise.resolve(null),
}

/** `GET /live`: one stream per tab, of ids. Fed by every server's changes, ended with the session and with the server. */
export function serveLive(server: FastifyInstance, deps: HttpDeps): void {
  const hub = createHub({ reads: deps.world.reads, failed: (error) => server.log.error({ err: error }, 'live update lost') })
  const stop = deps.changes.subscribe(hub.hear)
  // close() waits for open connections, and a stream never ends by itself.
  server.addHook('preClose', (done) => {
    stop()
    hub.endAll()
    done()
  })
  server.route({
    method: 'GET',
    url: `${BASE}/live`,
    exposeHeadRoute: false,
    onRequest: (request, reply) => admit({ does: listens }, { request, reply, deps }),
    handler: (request, reply) => open({ request, reply, deps, hub }),
  })
}

type Opening = { request: FastifyRequest; reply: FastifyReply; deps: HttpDeps; hub: Hub }

function open({ request, reply, deps, hub }: Opening): void {
  const { raw } = reply.hijack()
  raw.writeHead(200, {
    ...headersOf(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 3000\n\n')
  if (request.headers['last-event-id'] !== undefined) raw.write(refetch)
  const end = (): void => void raw.end()
  const leave = hub.join({ actor: request.who.actor, tell: (text) => void raw.write(text), end })
  const heart = setInterval(
    () => void beat(request, deps).then((alive) => (alive ? raw.write(': still here\n\n') : end()), end),
    HEARTBEAT_MS,
  )
  heart.unref()
  raw.on('close', () => {
    clearInterval(heart)
    leave()
  })
}

/** The session may have been ended elsewhere, or run out. */
async function beat({ who: { caller } }: FastifyRequest, { world }: HttpDeps): Promise<boolean> {
  return caller.tokenHash !== null && (await world.people.session(caller.tokenHash, world.now())) !== undefined
}

const headersOf = (reply: FastifyReply): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)]],
    ),
  )
