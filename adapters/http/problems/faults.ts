import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { fault, sendProblem } from './problem.ts'

/** What the framework could not read, as refusals. */
const known: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse('invalid', 'media_type_unsupported'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: refuse('invalid', 'media_type_unsupported'),
  FST_ERR_CTP_BODY_TOO_LARGE: refuse('invalid', 'body_too_large'),
  FST_REQ_FILE_TOO_LARGE: refuse('invalid', 'file_too_large'),
  FST_ERR_CTP_INVALID_JSON_BODY: refuse('invalid', 'json_malformed'),
  FST_ERR_CTP_EMPTY_JSON_BODY: refuse('invalid', 'json_malformed'),
}

/** A refusal thrown where no answer could be given yet: while a body was read. */
export class Unreadable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Bad input is the caller's (4xx), everything else is ours: logged whole, told as a 500 that leaks nothing. */
export function answerError(error: FastifyError | Unreadable, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  if (refusal) return sendProblem(refusal, request, reply)
  request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'fault')
  return sendProblem(fault, request, reply)
}

function refusalOf(error: FastifyError | Unreadable): Refusal | undefined {
  if (error instanceof Unreadable && isRefusal(error.refusal)) return error.refusal
  const { code, statusCode = 500 }: Partial<FastifyError> = error instanceof Unreadable ? {} : error
  if (code !== undefined && known[code]) return known[code]
  if (error instanceof SyntaxError) return known['FST_ERR_CTP_INVALID_JSON_BODY']
  return statusCode >= 400 && statusCode < 500 ? refuse('invalid', 'request_malformed') : undefined
}
