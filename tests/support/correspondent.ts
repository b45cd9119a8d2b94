import { generateKeyPairSync } from 'node:crypto'
import type { DNSResolver } from 'mailauth'
import { createTransport } from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer'

/** Domains as tests have them: each signs with one key, and says what to do with mails that are not its own, or says nothing. */
export type Zone = Readonly<Record<string, { dmarc?: 'none' | 'reject'; spf?: string; signs?: boolean }>>

const zone: Zone = {
  'particulier.example': { dmarc: 'reject' },
  'atelier-kermor.example': { dmarc: 'reject' },
  'technostok.example': { dmarc: 'reject' },
  'evil.example': { dmarc: 'reject' },
  'watched.example': { dmarc: 'none' },
  // No policy.
  'small.example': {},
  'sends.example': { spf: 'v=spf1 ip4:127.0.0.1 -all', signs: false },
  // Neither: an old server that nobody minds.
  'bare.example': { signs: false },
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** A name server for the zone alone: nothing of it leaves the machine. */
export const nameServer =
  (domains: Zone = zone): DNSResolver =>
  (name, type) => {
    const answer = type === 'TXT' ? textOf(name.toLowerCase(), domains) : undefined
    if (answer !== undefined) return Promise.resolve([[answer]])
    return Promise.reject(Object.assign(new Error(`${type} ${name}`), { code: 'ENOTFOUND' }))
  }

function textOf(name: string, domains: Zone): string | undefined {
  const [, prefix = '', domain = ''] = /^(test\._domainkey\.|_dmarc\.)?(.+)$/.exec(name) ?? []
  const found = domains[domain]
  if (!found) return undefined
  if (prefix === '_dmarc.') return found.dmarc && `v=DMARC1; p=${found.dmarc}`
  if (prefix === '') return found.spf
  return found.signs === false ? undefined : `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`
}

export type Posted = Mail.Options & {
  /** The domain that signs; none where nobody does. */
  signedBy?: string | null
}

/** Sends a mail to our receiver by SMTP, as the domain's own server would; it ends when the receiver has answered. */
export async function posts(port: number, { signedBy, ...mail }: Posted): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    name: 'mail.client.example',
    ...(signedBy ? { dkim: { domainName: signedBy, keySelector: 'test', privateKey } } : {}),
  })
  try {
    await transport.sendMail(mail)
  } finally {
    transport.close()
  }
}
