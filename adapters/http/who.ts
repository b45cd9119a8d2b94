import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Locale } from '#domain/actor.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Caller } from '#application/errand.ts'
import { KEY_PREFIX, recogniseKey } from '#application/people/api-keys.ts'
import { type Opened, recognise } from '#application/people/session.ts'
import type { MeView } from '#application/people/view.ts'
import type { HttpDeps } from './deps.ts'
import { localeOf } from './locale.ts'

/** Who asks, and from where. `expiresAt`: until when this browser's session is good. */
export type Who = { actor: Actor; caller: Caller; expiresAt: string | null; bearer: boolean }

declare module 'fastify' {
  interface FastifyRequest {
    /** A JSON body as it came, for who signs it. */
    bodyText?: string
    who: Who
    locale: Locale
  }
}

const SESSION_COOKIE = 'navette_session'

/** Cookie or key, one statement. No credential is nobody; a wrong key is refused, a dead cookie is nobody. */
export async function whoAsks(request: FastifyRequest, { world }: Pick<HttpDeps, 'world'>): Promise<Who | Refusal> {
  const { authorization } = request.headers
  const found = authorization === undefined ? await bySession(request, world) : await byKey(request, authorization, world)
  return isRefusal(found)
    ? found
    : {
        ...found,
        actor: {
          ...found.actor,
          locale: localeOf(request.headers['accept-language'], found.actor.id === null ? undefined : found.actor.locale),
        },
      }
}

async function bySession(request: FastifyRequest, world: HttpDeps['world']): Promise<Who> {
  const token = request.cookies[SESSION_COOKIE]
  const caller = { ...place(request), tokenHash: token ? world.secrets.hash(token) : null }
  const session = caller.tokenHash === null ? undefined : await recognise(caller.tokenHash, { people: world.people, now: world.now() })
  return { actor: session?.actor ?? nobody, caller, expiresAt: session?.expiresAt ?? null, bearer: false }
}

async function byKey(request: FastifyRequest, authorization: string, world: HttpDeps['world']): Promise<Who | Refusal> {
  const key = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? ''
  const actor = key.startsWith(KEY_PREFIX)
    ? await recogniseKey(world.secrets.hash(key), { people: world.people, now: world.now() })
    : undefined
  if (!actor) return refuse('forbidden', 'api_key_wrong')
  return { actor, caller: { ...place(request), tokenHash: null }, expiresAt: null, bearer: true }
}

const nobody: Actor = { id: null, roles: [], locale: 'fr' }

const place = (request: FastifyRequest): Omit<Caller, 'tokenHash'> => ({ ip: request.ip, userAgent: request.headers['user-agent'] ?? null })

const LONGEST_COOKIE_SECONDS = 400 * 24 * 3600

/**
 * Gives the browser its session; scripts cannot read it, no other site's form sends it along. How long it is good is the table's to say; what was
 * opened by a code for one order or conversation is forgotten when the browser closes, since the computer may be anybody's.
 */
const keepSession = (reply: FastifyReply, { token, me }: Given, { cookieSecure }: Pick<HttpDeps, 'cookieSecure'>): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookieSecure,
    ...(me.order === null && me.conversationId === null ? { maxAge: LONGEST_COOKIE_SECONDS } : {}),
  })

export type Finishing = { reply: FastifyReply; deps: HttpDeps }

/** The secret goes into the cookie, if there is a new one; who it is into the answer. */
export const signIn = ({ token, me }: Pick<Opened, 'me'> & { token: string | null }, { reply, deps }: Finishing): Opened['me'] => {
  if (token !== null) keepSession(reply, { token, me }, deps)
  return me
}

type Given = { token: string; me: Pick<MeView, 'order' | 'conversationId'> }

export const forgetSession = (reply: FastifyReply, { cookieSecure }: Pick<HttpDeps, 'cookieSecure'>): FastifyReply =>
  reply.clearCookie(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax', secure: cookieSecure })
