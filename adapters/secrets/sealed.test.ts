import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealing as sealingFor } from './sealed.ts'

const sealing = (serverKey: string, keyBefore?: string) => sealingFor({ purpose: 'navette second factors', serverKey, keyBefore })

const [before, now] = ['the key that the server had until now', 'the key that the server has from now on']

test('what was sealed under the key before is read under the new one while both are known, and sealed anew under the new one alone', () => {
  const old = sealing(before).seal('JBSWY3DP', 'malo')
  const both = sealing(now, before)
  assert.equal(both.unseal(old, 'malo'), 'JBSWY3DP')
  assert.equal(sealing(now).unseal(old, 'malo'), undefined)
  const anew = both.seal('JBSWY3DP', 'malo')
  assert.equal(sealing(now).unseal(anew, 'malo'), 'JBSWY3DP')
  assert.equal(sealing(before).unseal(anew, 'malo'), undefined)
})

test('what is sealed under the key before is sealed anew under the new one, and nothing else is', () => {
  const both = sealing(now, before)
  const anew = both.reseal(sealing(before).seal('JBSWY3DP', 'malo'), 'malo') ?? assert.fail()
  assert.equal(sealing(now).unseal(anew, 'malo'), 'JBSWY3DP')
  assert.equal(both.reseal(anew, 'malo'), undefined)
  assert.equal(sealing(now).reseal(sealing(before).seal('JBSWY3DP', 'malo'), 'malo'), undefined)
})

test('a secret is its person’s alone, under either key', () => {
  assert.equal(sealing(now, before).unseal(sealing(before).seal('JBSWY3DP', 'malo'), 'ines'), undefined)
})

test('what is sealed for one purpose opens for no other', () => {
  const accounts = sealingFor({ purpose: 'navette bank accounts', serverKey: now })
  assert.equal(accounts.unseal(sealing(now).seal('JBSWY3DP', 'malo'), 'malo'), undefined)
})
