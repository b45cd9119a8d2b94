import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { checkPassword, hashPassword } from './passwords.ts'

test('a password is right, another one is not, and no two hashes are alike', async () => {
  const [one, two] = await Promise.all([hashPassword('navette-demo'), hashPassword('navette-demo')])
  assert.notEqual(one, two)
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.deepEqual(await checkPassword('navette-demo', one), { right: true, outdated: false })
  assert.deepEqual(await checkPassword('navette-demo ', one), { right: false, outdated: false })
})

test('nothing kept is wrong, even for the password whose hash nobody has', async () => {
  assert.deepEqual(await checkPassword('', null), { right: false, outdated: false })
  assert.deepEqual(await checkPassword('navette-demo', 'plain text'), { right: false, outdated: false })
  assert.deepEqual(await checkPassword('navette-demo', '$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'), { right: false, outdated: false })
})

test('a hash made with weaker settings still opens, and asks to be renewed', async () => {
  const nonce = Buffer.alloc(16, 7)
  const tag = argon2Sync('argon2id', { message: 'navette-demo', nonce, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 })
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
  assert.deepEqual(await checkPassword('navette-demo', `$argon2id$v=19$m=8192,t=1,p=1$${text(nonce)}$${text(tag)}`), {
    right: true,
    outdated: true,
  })
})

test('the reference vector of another implementation is understood', async () => {
  // argon2-cffi's documentation and PHC's test suite: argon2id, "password", salt "somesalt", m=65536, t=2, p=1.
  assert.deepEqual(
    await checkPassword('password', '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'),
    { right: true, outdated: false },
  )
})

test('composed and decomposed letters are one password', async () => {
  assert.ok((await checkPassword('e\u0301te\u0301 2026 au bord', await hashPassword('été 2026 au bord'))).right)
})
