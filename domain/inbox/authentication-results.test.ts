import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAuthenticationResults, trustedFindings } from './authentication-results.ts'
import { proofOf } from './proof.ts'

const trusts = 'mx.shop.example'
const proven = (headers: readonly string[], domain: string | null = 'client.example'): boolean =>
  proofOf(trustedFindings(headers, { trusts, domain })).proven

test('a field is read with its comments, quotes and versions', () => {
  const said = readAuthenticationResults(
    'MX.Shop.example 1;\r\n dkim=pass (2048-bit; dmarc=pass) header.d=client.example header.s="a b";\r\n spf/1=pass smtp.mailfrom=ines@client.example; dmarc=pass (p=REJECT) header.from=client.example',
  )
  assert.equal(said?.server, trusts)
  assert.deepEqual(
    said?.results.map(({ method, finding }) => `${method}=${finding}`),
    ['dkim=pass', 'spf=pass', 'dmarc=pass'],
  )
  assert.equal(said?.results[1]?.properties.get('smtp.mailfrom'), 'ines@client.example')
})

const good = `${trusts}; dmarc=pass header.from=client.example`

const cases: readonly [string, readonly string[], boolean][] = [
  ['the trusted server’s word', [good], true],
  ['nobody’s word', [], false],
  ['another server’s word', ['mx.elsewhere.example; dmarc=pass header.from=client.example'], false],
  ['a server whose name begins like it', [`${trusts}.evil.example; dmarc=pass header.from=client.example`], false],
  ['a forged one below the real one', [`${trusts}; dmarc=fail header.from=client.example`, good], false],
  ['another server’s above it', ['mx.elsewhere.example; dmarc=fail', good], true],
  ['a verdict about somebody else’s domain', [`${trusts}; dmarc=pass header.from=evil.example`], false],
  ['a pass in a comment', [`${trusts}; dmarc=fail (dmarc=pass header.from=client.example)`], false],
  ['a pass in quotes', [`${trusts}; spf=none smtp.mailfrom="x; dmarc=pass header.from=client.example"`], false],
  ['signed by the domain itself', [`${trusts}; dmarc=none; dkim=pass header.d=client.example`], true],
  ['signed by another', [`${trusts}; dmarc=none; dkim=pass header.d=evil.example`], false],
  ['no results at all', [`${trusts}; none`], false],
  ['nonsense', ['', ';;;', '(((', '"'], false],
]
for (const [name, headers, expected] of cases)
  test(`${name}: ${expected ? 'believed' : 'not believed'}`, () => assert.equal(proven(headers), expected))

test('without one sender nothing is believed', () => assert.equal(proven([good], null), false))

test('a field of a megabyte of brackets is read at once', () => assert.equal(proven(['('.repeat(1_000_000), '"'.repeat(1_000_000)]), false))
