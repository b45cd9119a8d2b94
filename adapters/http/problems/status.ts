import type { Refusal } from '#domain/refusal.ts'

const byKind: Record<Refusal['kind'], number> = { missing: 404, forbidden: 403, conflict: 409, invalid: 422 }

/** Codes whose HTTP status says more than their kind's. */
const byCode: Readonly<Record<string, number>> = {
  sign_in: 401,
  api_key_wrong: 401,
  stale_version: 412,
  too_many_attempts: 429,
  asked_mails_spent: 429,
  upload_quota: 429,
  too_many_statements: 429,
  method_unknown: 405,
  body_too_large: 413,
  file_too_large: 413,
  media_type_unsupported: 415,
  json_malformed: 400,
  request_malformed: 400,
  body_not_object: 400,
  text_unstorable: 400,
  version_malformed: 400,
  idempotency_key_malformed: 400,
  idempotency_key_needed: 400,
  idempotency_key_reused: 422,
  internal_fault: 500,
  imaging_busy: 503,
  export_busy: 503,
  sign_on_away: 503,
}

/** The one place where a refusal becomes an HTTP status. */
export const statusOf = ({ kind, code }: Pick<Refusal, 'kind' | 'code'>): number => byCode[code] ?? byKind[kind]
