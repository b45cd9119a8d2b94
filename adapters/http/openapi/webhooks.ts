import { webhookTypes } from '#domain/webhook/event-types.ts'
import { webhookData } from '../schemas/webhooks.ts'
import { jsonSchema, type Named } from './json-schema.ts'

const header = (name: string, description: string, example: string): object => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
})

const headers = [
  header('webhook-id', 'The same at every attempt: what was taken before is taken once', '0193594e-2d4b-7c3a-9f10-6a1f0c2b7e55'),
  header('webhook-timestamp', 'Seconds since 1970, of this attempt', '1764237720'),
  header(
    'webhook-signature',
    'Space-separated `v1,` with the base64 HMAC-SHA256 of `id.timestamp.body` under the secret; one of them is enough',
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  ),
]

/** What is posted to the addresses of the settings (docs/webhooks.md). */
export const webhooksOf = (named: Named): object =>
  Object.fromEntries(
    webhookTypes.map((type) => [
      type,
      {
        post: {
          operationId: `told ${type}`.replaceAll(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
          summary: `Told: ${type}`,
          tags: ['Webhooks'],
          security: [],
          parameters: headers,
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['type', 'timestamp', 'data'],
                  properties: {
                    type: { const: type },
                    timestamp: { type: 'string', format: 'date-time', description: 'When it happened' },
                    data: jsonSchema(webhookData[type], named, 'output'),
                  },
                },
              },
            },
          },
          responses: {
            '2XX': { description: 'Taken' },
            '410': { description: 'Gone for good: nothing more is sent there until an admin switches it on again' },
            default: {
              description: 'Tried again, ten times in three days and a half; `Retry-After` is heeded, redirections are not followed',
            },
          },
        },
      },
    ]),
  )
