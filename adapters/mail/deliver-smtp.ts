import type { SendMailOptions, Transporter } from 'nodemailer'
import { type Deliver, type Enclosure, NoSuchAddress } from '#application/mail/ports.ts'

const second = 1000

/** Hands mails to the server of `SMTP_URL`, one after the other over one kept connection; loaded with the first mail. `stop` ends it. */
export function smtp(smtpUrl: string): { deliver: Deliver; stop: () => void } {
  let transport: Promise<Transporter> | undefined
  const connect = (): Promise<Transporter> => (transport ??= openTransport(smtpUrl))
  return {
    async deliver(mail) {
      try {
        await (await connect()).sendMail(toSend(mail))
      } catch (error) {
        throw saysNoSuchAddress(error) ? new NoSuchAddress(error.message) : error
      }
    },
    stop: () => void transport?.then((open) => open.close()),
  }
}

async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  // A batch of jobs must be through before the first of them expires (adapters/jobs/queues.ts).
  const patience = { connectionTimeout: 20 * second, greetingTimeout: 20 * second, socketTimeout: 30 * second }
  return createTransport({ url, pool: true, maxConnections: 1, ...patience, disableFileAccess: true, disableUrlAccess: true })
}

/** The same row is the same mail, to the byte: date and MIME boundaries come from it. */
function toSend({ id, to, messageId, queuedAt, letter, enclosed }: Parameters<Deliver>[0]): SendMailOptions & { baseBoundary: string } {
  const { from, replyTo, subject, text, html, headers } = letter
  return {
    from,
    // As an object, so that an address is an address whatever stands in it.
    to: { name: '', address: to },
    ...(replyTo ? { replyTo } : {}),
    messageId,
    date: queuedAt,
    subject,
    text,
    html,
    headers: { ...headers },
    ...(enclosed ? { attachments: [enclosureOf(enclosed)] } : {}),
    baseBoundary: id.replaceAll('-', ''),
  }
}

const enclosureOf = ({ name, contentType, content }: Enclosure) => ({ filename: name, contentType, content: Buffer.from(content) })

/**
 * Refused for good: the enhanced codes 5.1.x say that the address is wrong (RFC 3463). Every other refusal, 5xx included, may be the
 * server's or its configuration's fault, and is tried again.
 */
function saysNoSuchAddress(error: unknown): error is Error & { response: string } {
  return (
    error instanceof Error &&
    'response' in error &&
    typeof error.response === 'string' &&
    /^5\d\d[ -]5\.1\.(1|2|3|6|10)\b/.test(error.response)
  )
}
