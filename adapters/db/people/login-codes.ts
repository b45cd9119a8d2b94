import type { LoginCodeStore, NewLoginCodes } from '#application/people/login-code-store.ts'
import { one, type Run, statement } from '../run.ts'

// The row's own lock makes the count exact: who waited for it is asked again whether tries are left.
const tryCode = statement(
  'try login code',
  `update login_codes set attempts = attempts + 1
   where id = (select id from login_codes where box = $1 and reference is not distinct from $4 order by created_at desc, id desc limit 1)
     and used_at is null and expires_at > $2 and attempts < $3
   returning id, encode(code_hash, 'hex') as "codeHash"`,
)
const useCode = statement('use login code', 'update login_codes set used_at = $2 where id = $1 and used_at is null returning 1')
const addCode = statement(
  'add login code',
  `with earlier as (delete from login_codes where box = $2 and reference is not distinct from $6)
   insert into login_codes (id, box, code_hash, created_at, expires_at, reference) values ($1, $2, decode($3, 'hex'), $4, $5, $6)`,
)

export const loginCodeStore = (run: Run): LoginCodeStore => ({
  tryLoginCode: ({ box, reference }, now, maxTries) => one(run<{ id: string; codeHash: string }>(tryCode, [box, now, maxTries, reference])),
  async useLoginCode(id, at) {
    return (await run(useCode, [id, at])).length === 1
  },
})

export const newLoginCodes = (run: Run): NewLoginCodes => ({
  async add({ id, box, reference, codeHash, at, expiresAt }) {
    await run(addCode, [id, box, codeHash, at, expiresAt, reference])
  },
})
