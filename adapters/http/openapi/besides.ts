import type { Named } from './json-schema.ts'

type Besides = { path: string; method: string; operation: object }

const problem = (status: number): object => ({ $ref: `#/components/responses/Problem${status}` })

/** The routes that are not one question and one answer: streams. */
export function besides(named: Named): Besides[] {
  named['LiveEvent'] = liveEvent
  return [live]
}

const liveEvent = {
  type: 'object',
  description: 'Ids only: who is told asks for the return. `refetch`: more may have changed than is known.',
  properties: { number: { type: 'string' }, sequence: { type: 'integer' }, refetch: { type: 'boolean' } },
}

const live: Besides = {
  path: '/api/v1/live',
  method: 'get',
  operation: {
    operationId: 'listenToChanges',
    summary: 'Hear of changes as they happen',
    description: 'Server-sent events `change` and `refetch`, of returns that the reader may see. For: whoever is signed in with a cookie.',
    tags: ['Live'],
    security: [{ session: [] }],
    parameters: [
      {
        name: 'Last-Event-ID',
        in: 'header',
        required: false,
        description: 'Sent by browsers that reconnect: the first event is then `refetch`',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description: 'A stream that ends with the session',
        content: {
          'text/event-stream': {
            schema: { type: 'string', contentMediaType: 'application/json', contentSchema: { $ref: '#/components/schemas/LiveEvent' } },
            example: 'event: change\ndata: {"number":"RMA-2026-000482-K","sequence":7}\n\n',
          },
        },
      },
      401: problem(401),
      403: problem(403),
      500: problem(500),
    },
  },
}
