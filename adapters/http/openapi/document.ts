import { routes } from '../routes/all.ts'
import type { Route } from '../route.ts'
import { camel, operationOf } from './operation.ts'
import type { Named } from './json-schema.ts'
import { problemResponses, problemSchema } from './problems.ts'
import { besides } from './besides.ts'
import { webhooksOf } from './webhooks.ts'

const tags = {
  Contact: 'Conversations that the contact form opens, with what is offered in them and the return that they become',
  Returns: 'A return from the request to its end',
  Conversation: 'What people say about a return',
  Dock: 'Receiving, judging, sending back',
  Money: 'What is owed, and that it was done',
  Stock: 'What the dock puts where, handed over to whoever keeps the stock, and claimed from suppliers',
  Orders: 'What was bought, as the shop tells it, and requests in the making',
  Files: 'Photos and documents',
  Desk: 'The lists staff works from',
  Policy: 'The rules in force',
  Withdrawal: 'The statutory right to withdraw: statements, and what becomes of them',
  Session: 'Signing in and out',
  Companies: 'Customers who act together',
  'API keys': 'Machines',
  Webhooks: 'Machines that are told what happens',
  Staff: 'People of the merchant',
  Live: 'Changes as they happen',
} satisfies Record<Route['tag'] | 'Live', string>

/** OpenAPI 3.1, derived from the route table and the commands' own schemas. */
export function openapi(): object {
  const named: Named = { Problem: problemSchema }
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes)
    (paths[`/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`] ??= {})[route.method.toLowerCase()] = operationOf(route, named)
  for (const { path, method, operation } of besides(named)) (paths[path] ??= {})[method] = operation
  return {
    openapi: '3.1.0',
    info: {
      title: 'Navette',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: [
        'The API of a returns desk. Its own screens use nothing else.',
        'Instants are UTC with milliseconds. Amounts are integer minor units. Lists are paged by `after` and `limit`.',
        'What is refused is a problem (RFC 9457) with a stable `code`, worded in French or English (`Accept-Language`).',
        'A browser signs in with a cookie and sends `X-Navette: 1` with whatever writes; a machine sends `Authorization: Bearer nvt_…`.',
        'With an `Idempotency-Key`, whatever is retried is done once and answered the same, for seven days.',
        'With `If-Match`, nothing is done to a thing that has changed since it was seen (412).',
      ].join('\n\n'),
    },
    servers: [{ url: '/', description: 'This installation' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: webhooksOf(named),
    components: {
      schemas: Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: problemResponses(),
      parameters,
      securitySchemes,
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  example: '7f0c1d2e9a4b',
}

const parameters = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The version that was seen',
    schema: { type: 'string' },
    example: '"3"',
  },
  IdempotencyKey: { ...idempotencyKey, required: false, description: 'Makes retries one act' },
  IdempotencyKeyNeeded: { ...idempotencyKey, required: true, description: 'Makes retries one act; mandatory here' },
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'navette_session', description: 'Given by signing in' },
  csrf: { type: 'apiKey', in: 'header', name: 'X-Navette', description: 'Any value: what no other site can make a browser send' },
  apiKey: { type: 'http', scheme: 'bearer', description: 'A machine’s key with its scopes' },
}

/** Names must be told apart: two rows that do the same would have one name. */
export const operationIds = (): string[] => routes.map((route) => camel(route.does.name))
