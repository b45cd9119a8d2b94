import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Caller } from '#application/errand.ts'
import { recognise } from '#application/people/session.ts'
import { signedIn } from '#application/permission.ts'
import type { HttpDeps } from '../deps.ts'
import { admit, BASE } from '../mount.ts'
import type { Doing } from '../route.ts'
import { createHub, type Hub, refetch, type Stream } from './hub.ts'

const HEARTBEAT_MS = 25_000
const MOST_UNREAD_BYTES = 256 * 1024

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
  const stream: Stream = { actor: request.who.actor, tell: (text) => say(raw, text), end: () => void raw.end() }
  const leave = hub.join(stream)
  const heart = setInterval(() => void beat(stream, request.who.caller, deps).catch(stream.end), HEARTBEAT_MS)
  heart.unref()
  raw.on('close', () => {
    clearInterval(heart)
    leave()
  })
}

/** The session may have been ended elsewhere, or run out; the person may have become somebody else's colleague. */
async function beat(stream: Stream, { tokenHash }: Caller, { world }: HttpDeps): Promise<void> {
  const session = tokenHash === null ? undefined : await recognise(tokenHash, { people: world.people, now: world.now() })
  if (!session) return stream.end()
  stream.actor = session.actor
  stream.tell(': still here\n\n')
}

/** A tab that reads nothing any more is let go: it comes back and asks for everything. */
const say = (raw: ServerResponse, text: string): void => void (raw.writableLength > MOST_UNREAD_BYTES ? raw.destroy() : raw.write(text))

const headersOf = (reply: FastifyReply): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)]],
    ),
  )
