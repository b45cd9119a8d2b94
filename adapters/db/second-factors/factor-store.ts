import type { ChallengeOf, Credential, FactorsOf, FactorStore } from '#application/second-factors/ports.ts'
import { one, type Run, statement } from '../run.ts'

const factors = statement(
  'factors of',
  `select exists (select from totp_keys where person_id = $1 and confirmed_at is not null) as totp,
     coalesce((select json_agg(json_build_object('id', id, 'name', name,
       'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'lastUsedAt', to_char(last_used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by created_at, id)
       from passkeys where person_id = $1), '[]') as passkeys,
     (select count(*)::int from recovery_codes where person_id = $1 and used_at is null) as "recoveryLeft"`,
)
const keepTotp = statement(
  'keep totp',
  `insert into totp_keys as t (person_id, secret, created_at) values ($1, $2, $3)
   on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = null where t.confirmed_at is null
   returning 1`,
)
const totpOf = statement('totp of', 'select secret as sealed, confirmed_at is not null as confirmed from totp_keys where person_id = $1')
const useStep = statement(
  'use totp step',
  `update totp_keys set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
   where person_id = $1 and (last_step is null or last_step < $2) returning 1`,
)
const dropTotp = statement('drop totp', 'delete from totp_keys where person_id = $1 and confirmed_at is not null returning 1')
const addPasskey = statement(
  'add passkey',
  `insert into passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (credential_id) do nothing returning 1`,
)
const credentials = statement('credentials of', 'select credential_id as "credentialId", transports from passkeys where person_id = $1')
const passkey = statement(
  'passkey',
  `select id, person_id as "personId", credential_id as "credentialId", public_key as "publicKey", counter::float8 as counter, transports
   from passkeys where credential_id = $1`,
)
const used = statement('used passkey', 'update passkeys set counter = greatest(counter, $2), last_used_at = $3 where id = $1')
const dropPasskey = statement('drop passkey', 'delete from passkeys where person_id = $1 and id = $2 returning 1')
const codes = statement(
  'replace recovery codes',
  `with gone as (delete from recovery_codes where person_id = $1 and code_hash <> all(select decode(h, 'hex') from unnest($2::text[]) h))
   insert into recovery_codes (person_id, code_hash) select $1, decode(h, 'hex') from unnest($2::text[]) h`,
)
const useCode = statement(
  'use recovery code',
  `update recovery_codes set used_at = $3 where person_id = $1 and code_hash = decode($2, 'hex') and used_at is null returning 1`,
)
const addChallenge = statement(
  'add passkey challenge',
  `insert into passkey_challenges (id, challenge, purpose, person_id, expires_at) values ($1, $2, $3, $4, $5)`,
)
const takeChallenge = statement(
  'take passkey challenge',
  `delete from passkey_challenges where id = $1 and expires_at > $2 returning challenge, purpose, person_id as "personId"`,
)
export const factorStore = (run: Run): FactorStore => ({
  async factorsOf(personId) {
    const found = await one(run<FactorsOf>(factors, [personId]))
    return found ?? { totp: false, passkeys: [], recoveryLeft: 0 }
  },
  keepTotp: async (personId, sealed, at) => (await run(keepTotp, [personId, sealed, at])).length === 1,
  totpOf: (personId) => one(run<{ sealed: Uint8Array; confirmed: boolean }>(totpOf, [personId])),
  useTotpStep: async (personId, step, at) => (await run(useStep, [personId, step, at])).length === 1,
  dropTotp: async (personId) => (await run(dropTotp, [personId])).length === 1,
  addPasskey: async ({ id, personId, credentialId, publicKey, counter, transports, name, at }) =>
    (await run(addPasskey, [id, personId, credentialId, publicKey, counter, transports, name, at])).length === 1,
  credentialsOf: (personId) => run<Pick<Credential, 'credentialId' | 'transports'>>(credentials, [personId]),
  passkey: (credentialId) => one(run<Credential & { id: string; personId: string }>(passkey, [credentialId])),
  async usedPasskey(id, counter, at) {
    await run(used, [id, counter, at])
  },
  dropPasskey: async (personId, id) => (await run(dropPasskey, [personId, id])).length === 1,
  async replaceRecoveryCodes(personId, hashes) {
    await run(codes, [personId, hashes])
  },
  useRecoveryCode: async (personId, hash, at) => (await run(useCode, [personId, hash, at])).length === 1,
  async addChallenge({ id, challenge, purpose, personId, expiresAt }) {
    await run(addChallenge, [id, challenge, purpose, personId, expiresAt])
  },
  takeChallenge: (id, now) => one(run<ChallengeOf & { challenge: string }>(takeChallenge, [id, now])),
})
