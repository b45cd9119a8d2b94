import { z } from 'zod'
import { roles } from '#domain/actor.ts'
import { scopes } from '#application/permission.ts'
import { component, count, instant, list, uuid, words } from './component.ts'

export const me = component(
  'Me',
  z.strictObject({
    id: uuid,
    name: words('Camille Le Goff'),
    email: words('achats@atelier-kermor.example'),
    roles: list(z.enum(roles)),
    company: words('Atelier Kermor').nullable(),
    tier: z.string().nullable(),
    profile: words('account').nullable(),
    locale: z.enum(['fr', 'en']),
    order: z.strictObject({ id: uuid, number: words('TS-20260184') }).nullable(),
    conversationId: uuid.nullable(),
    awaits: z.enum(['second_factor', 'enrolment']).optional(),
  }),
  '`order`, `conversationId`: a guest’s session sees that one and nothing else of its person. `awaits`: what is still to do before the session opens anything',
)

export const launched = component(
  'Launched',
  z.strictObject({ me, next: words('/retours/nouveau'), locale: z.enum(['fr', 'en']).nullable() }),
  '`next`: the page that the link leads to, always one of this installation. Claims and keys: docs/launch-link.md',
)
export const signOn = component(
  'SignOn',
  z.strictObject({ name: words('Technostok SSO').nullable(), only: z.boolean() }),
  '`only`: staff who are no admin have no password here',
)
export const signOnSettings = component(
  'SignOnSettings',
  z.strictObject({
    provider: z
      .strictObject({
        name: words('Technostok SSO'),
        only: z.boolean(),
        issuer: words('https://login.example.com'),
        clientId: words('navette'),
        returnTo: words('https://retours.example.com/connexion/retour'),
        strongAcr: list(words('gold')),
        trustsEmail: z.boolean(),
        lastFault: z.strictObject({ at: instant, code: words('invalid_client').nullable(), message: words('invalid client') }).nullable(),
      })
      .nullable(),
    members: z.strictObject({ all: count, bound: count, admins: count }).nullable(),
  }),
  'As the server was started with it; nothing of it is set here. `lastFault`: since the server started',
)
export const begunSignOn = component(
  'BegunSignOn',
  z.strictObject({ url: z.url(), attempt: words('pZ3W…') }),
  '`url`: where the browser goes; `attempt`: what it keeps, and sends with the query that it comes back by',
)
export const codeSent = component(
  'CodeSent',
  z.strictObject({ minutes: z.int().meta({ examples: [10] }) }),
  'The same whether somebody is known by this address or not',
)
export const guestOrders = component(
  'GuestOrders',
  z.strictObject({
    items: list(z.strictObject({ id: uuid, number: words('TS-20260184'), placedAt: instant, title: words('Écran 27 pouces') })),
  }),
  'More than one where the shop gave a number twice',
)
export const chosenLocale = component('ChosenLocale', z.strictObject({ locale: z.enum(['fr', 'en']) }))

const key = { id: uuid, name: words('Boutique'), scopes: list(z.enum(scopes)) }

export const newApiKey = component(
  'NewApiKey',
  z.strictObject({ ...key, key: words('nvt_4xQ…') }),
  'The key itself is shown here and never again',
)
export const apiKeys = component(
  'ApiKeys',
  z.strictObject({
    items: list(z.strictObject({ ...key, createdAt: instant, lastUsedAt: instant.nullable(), revokedAt: instant.nullable() })),
  }),
)
