import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { dkimSign, type DNSResolver } from 'mailauth'
import { proofOf } from '#domain/inbox/proof.ts'
import { judgeWith } from './judge.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const key = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`

/** `SERVFAIL` is no record: the server does not answer. */
type Zone = Record<string, string>
const names =
  (zone: Zone): DNSResolver =>
  (name, type) => {
    const answer = type === 'TXT' ? zone[name] : undefined
    if (answer !== undefined && answer !== 'SERVFAIL') return Promise.resolve([[answer]])
    return Promise.reject(Object.assign(new Error(name), { code: answer === 'SERVFAIL' ? 'ESERVFAIL' : 'ENOTFOUND' }))
  }

const mail =
  'From: Ines <ines@client.example>\r\nTo: reply@shop.example\r\nSubject: x\r\nDate: Tue, 24 Nov 2026 10:00:00 +0100\r\n\r\nBonjour\r\n'

async function signed(domain: string, { body, ...more }: { body?: string; maxBodyLength?: number } = {}): Promise<string> {
  const { signatures } = await dkimSign(mail, {
    canonicalization: 'relaxed/relaxed',
    signingDomain: domain,
    selector: 's',
    privateKey,
    signatureData: [{ signingDomain: domain, selector: 's', privateKey, ...more }],
  })
  return `${signatures}${body === undefined ? mail : mail.replace('Bonjour', body)}`
}

async function proven(source: string, zone: Zone, { ip = '192.0.2.1', from = 'ines@client.example' } = {}): Promise<boolean> {
  const judge = judgeWith({ resolver: names(zone), receiver: 'mx.shop.example', trusts: null })
  return proofOf(await judge(Buffer.from(source), { by: 'smtp', ip, helo: 'mail.client.example', from, to: [] })).proven
}

const reject = { '_dmarc.client.example': 'v=DMARC1; p=reject' }
const own = { 's._domainkey.client.example': key }
const spf = { 'client.example': 'v=spf1 ip4:192.0.2.1 -all' }

const cases: readonly [string, () => Promise<boolean>, boolean][] = [
  ['signed by the domain, which has a policy', async () => proven(await signed('client.example'), { ...reject, ...own }), true],
  ['signed by the domain, which has none', async () => proven(await signed('client.example'), own), true],
  [
    'signed by a subdomain, relaxed as its policy allows',
    async () => proven(await signed('mail.client.example'), { ...reject, 's._domainkey.mail.client.example': key }),
    true,
  ],
  [
    'signed by a subdomain, without a policy that allows it',
    async () => proven(await signed('mail.client.example'), { 's._domainkey.mail.client.example': key }),
    false,
  ],
  ['its words changed on the way', async () => proven(await signed('client.example', { body: 'Virement' }), { ...reject, ...own }), false],
  ['signed over none of its body', async () => proven(await signed('client.example', { maxBodyLength: 0 }), { ...reject, ...own }), false],
  ['signed with a key that is no longer there', async () => proven(await signed('client.example'), reject), false],
  ['signed by another', async () => proven(await signed('evil.example'), { ...reject, 's._domainkey.evil.example': key }), false],
  ['sent by a server of the domain', () => proven(mail, { ...reject, ...spf }), true],
  ['sent by a server of the domain, without a policy', () => proven(mail, spf), true],
  ['sent by another server', () => proven(mail, { ...reject, ...spf }, { ip: '198.51.100.7' }), false],
  [
    'sent by a server of the envelope’s domain, which is another',
    () => proven(mail, { ...reject, 'evil.example': 'v=spf1 +all' }, { from: 'x@evil.example' }),
    false,
  ],
  ['a policy that only watches, and nothing that proves', () => proven(mail, { '_dmarc.client.example': 'v=DMARC1; p=none' }), false],
  ['nothing at all', () => proven(mail, {}), false],
  ['a second From above', async () => proven(`From: chef@evil.example\r\n${await signed('client.example')}`, { ...reject, ...own }), false],
]
for (const [name, ask, expected] of cases)
  test(`${name}: ${expected ? 'proven' : 'not proven'}`, async () => assert.equal(await ask(), expected))

test('a name server that does not answer now is asked again later, unless the rest proves it', async () => {
  await assert.rejects(proven(mail, { '_dmarc.client.example': 'SERVFAIL' }), /do not answer now/)
  assert.equal(await proven(await signed('client.example'), { ...reject, ...own, 'client.example': 'SERVFAIL' }), true)
})

test('out of a mailbox, the one server’s word counts, and without one nobody’s', async () => {
  const said = (trusts: string | null, header: string): Promise<boolean> =>
    judgeWith({ receiver: 'x', trusts })(Buffer.from(`${header}\r\n${mail}`), { by: 'imap' }).then((found) => proofOf(found).proven)
  const passed = 'Authentication-Results: mx.shop.example; dmarc=pass header.from=client.example'
  assert.equal(await said('mx.shop.example', passed), true)
  assert.equal(
    await said('mx.shop.example', `Authentication-Results: mx.shop.example; dmarc=fail header.from=client.example\r\n${passed}`),
    false,
  )
  assert.equal(await said('mx.other.example', passed), false)
  assert.equal(await said(null, passed), false)
})
