import { refuse } from '#domain/refusal.ts'
import { problemOf } from '../problems/problem.ts'
import { titleOf } from '../problems/words.ts'

/** One example of each status that a problem can have. */
const examples = {
  400: refuse('invalid', 'json_malformed'),
  401: refuse('forbidden', 'sign_in'),
  403: refuse('forbidden', 'role_may_not'),
  404: refuse('missing', 'return_unknown', { number: 'RMA-2026-000482-K' }),
  409: refuse('conflict', 'wrong_status', { verb: 'approve', status: 'received' }),
  412: refuse('conflict', 'stale_version', { version: 4, status: 'approved' }),
  413: refuse('invalid', 'body_too_large'),
  415: refuse('invalid', 'media_type_unsupported'),
  422: refuse('invalid', 'reason_unknown', {}, 'lines.0.reason'),
  429: refuse('conflict', 'too_many_attempts', { retryAfter: 840 }),
  500: refuse('conflict', 'internal_fault'),
  503: refuse('conflict', 'imaging_busy', { retryAfter: 5 }),
} as const

export type ProblemStatus = keyof typeof examples

const param = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }] }

export const problemSchema = {
  type: 'object',
  description: 'RFC 9457: why it was not done, worded in the language asked for. Rely on `code`, show `detail`.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Stable' },
    params: { type: 'object', additionalProperties: param, description: 'The facts in `detail`' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      description: 'Every wrong field',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
        required: ['field', 'code', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'params', 'instance', 'errors'],
}

/** `components.responses`: one per status, named after it. */
export const problemResponses = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(examples).map(([status, refusal]) => [
      `Problem${status}`,
      {
        description: titleOf(Number(status), 'en'),
        ...(status === '429' || status === '503'
          ? { headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } } }
          : {}),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: problemOf(refusal, { locale: 'en', instance: '/api/v1/returns/RMA-2026-000482-K/approval' }),
          },
        },
      },
    ]),
  )
