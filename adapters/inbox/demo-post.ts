import { generateKeyPairSync } from 'node:crypto'
import type { DNSResolver } from 'mailauth'
import type { AnswerMail } from '#application/mail/ports.ts'

const SELECTOR = 'navette'

/** Sends answers by SMTP, signed with a key of this process for whatever domain they are from, and the name server that says so. */
export function demoPost(port: () => Promise<number>): { post: AnswerMail; resolver: DNSResolver } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return {
    async post({ from, to, subject, text, inReplyTo, references, file, forged }) {
      const { createTransport } = await import('nodemailer')
      const domainName = from.address.split('@').at(-1) ?? ''
      const transport = createTransport({
        host: '127.0.0.1',
        port: await port(),
        ignoreTLS: true,
        name: domainName,
        ...(forged ? {} : { dkim: { domainName, keySelector: SELECTOR, privateKey } }),
      })
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          inReplyTo,
          references,
          attachments: file ? [{ filename: file.name, content: Buffer.from(file.content) }] : [],
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } finally {
        transport.close()
      }
    },
    resolver(name, type) {
      if (type === 'TXT' && name.startsWith(`${SELECTOR}._domainkey.`))
        return Promise.resolve([[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]])
      if (type === 'TXT' && /^_dmarc\.[^.]+\.example$/.test(name)) return Promise.resolve([['v=DMARC1; p=reject']])
      return Promise.reject(Object.assign(new Error(`${name} is not known`), { code: 'ENOTFOUND' }))
    },
  }
}
