import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Finding, type Findings, proofOf } from './proof.ts'

const nothing: Findings = { domain: 'a.example', dmarc: 'none', hasPolicy: false, signedBy: [], sentBy: null }

const cases: readonly [string, Partial<Findings>, boolean, string | null][] = [
  ['nothing is known', {}, false, 'nothing_aligned'],
  ['DMARC passes', { dmarc: 'pass', hasPolicy: true }, true, null],
  ['DMARC fails', { dmarc: 'fail', hasPolicy: true, signedBy: ['b.example'] }, false, 'dmarc_failed'],
  ['a policy that could not be applied', { dmarc: 'temperror', hasPolicy: true, signedBy: ['a.example'] }, false, 'dmarc_failed'],
  ['no policy, signed by the very domain', { signedBy: ['b.example', 'a.example'] }, true, null],
  ['no policy, sent by the very domain', { sentBy: 'a.example' }, true, null],
  ['no policy, signed by a relative', { signedBy: ['mail.a.example'], sentBy: 'bounces.a.example' }, false, 'nothing_aligned'],
  ['no sender, or several', { domain: null, dmarc: 'pass' }, false, 'no_sender'],
]

for (const [name, found, proven, why] of cases)
  test(`${name}: ${proven ? 'proven' : 'not proven'}`, () => {
    const proof = proofOf({ ...nothing, ...found })
    assert.deepEqual([proof.proven, proof.why], [proven, why])
  })

test('who is proven is so by DMARC, or where there is no policy by their very domain', () => {
  const domain = fc.constantFrom('a.example', 'b.example', 'mail.a.example')
  const finding = fc.constantFrom<Finding>('pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror', 'policy')
  fc.assert(
    fc.property(
      fc.record({
        domain: fc.option(domain),
        dmarc: finding,
        hasPolicy: fc.boolean(),
        signedBy: fc.array(domain, { maxLength: 3 }),
        sentBy: fc.option(domain),
      }),
      (found) => {
        if (!proofOf(found).proven) return
        assert.notEqual(found.domain, null)
        if (found.dmarc === 'pass') return
        assert.ok(!found.hasPolicy)
        assert.ok(found.sentBy === found.domain || found.signedBy.some((by) => by === found.domain))
      },
    ),
  )
})
