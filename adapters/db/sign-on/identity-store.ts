import type { IdentityStore } from '#application/sign-on/ports.ts'
import { one, type Run, statement } from '../run.ts'

const holder = statement('holder of identity', 'select person_id as id from sign_on_identities where issuer = $1 and subject = $2')
const bind = statement(
  'bind identity',
  'insert into sign_on_identities (issuer, subject, person_id, bound_at) values ($1, $2, $3, $4) on conflict do nothing returning 1',
)

export const identityStore = (run: Run): IdentityStore => ({
  holderOf: async ({ issuer, subject }) => (await one(run<{ id: string }>(holder, [issuer, subject])))?.id,
  bind: async ({ issuer, subject, personId, at }) => (await run(bind, [issuer, subject, personId, at])).length === 1,
})
