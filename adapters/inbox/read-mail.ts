import { createHash } from 'node:crypto'
import PostalMime, { type Attachment } from 'postal-mime'
import type { ReadMail } from '#application/inbox/ports.ts'
import { MOST_FOLDED } from '#domain/inbox/limits.ts'
import { bytesOf } from './bytes-of.ts'
import { deliveryReport, quotedId } from './delivery-report.ts'
import { headerFields } from './headers.ts'
import { htmlToText } from './html-to-text.ts'
import { senderIn } from './sender.ts'
import { splitReply } from './split-reply.ts'

/** Of text that is looked at; what is longer is kept in the source alone. */
const MOST_TEXT = 200_000
const MOST_HTML = 4_000_000
/** Nobody sends more by hand; the rest of a bomb is not even named. */
const MOST_ATTACHMENTS = 100
/** Pictures of signatures are smaller, pictures that show something larger. */
const LOGO_BYTES = 8 * 1024

/** Reads the bytes of a mail: whatever character set, encoding or nesting, and whatever of it is broken. Throws at what is meant to break the reader. */
export async function readMail(source: Uint8Array): Promise<ReadMail> {
  const fields = headerFields(source)
  const mail = await PostalMime.parse(source, { forceRfc822Attachments: true, maxNestingDepth: 30, attachmentEncoding: 'arraybuffer' })
  const first = (name: string): string => fields.find((field) => field.name === name)?.value ?? ''
  const { said, folded } = splitReply(clean(mail.text?.trim() ? mail.text : htmlToText((mail.html ?? '').slice(0, MOST_HTML))))
  const attachments = mail.attachments.filter(isSent).slice(0, MOST_ATTACHMENTS).map(attachmentOf)
  const from = senderIn(fields)
  const subject = clean(mail.subject ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
  return {
    from,
    recipients: recipientsOf(fields),
    subject,
    messageId: first('message-id'),
    inReplyTo: first('in-reply-to'),
    references: first('references'),
    headers: Object.fromEntries(fields.toReversed().map(({ name, value }) => [name, value.slice(0, 1000)])),
    said,
    folded: folded.slice(0, MOST_FOLDED).toWellFormed(),
    attachments,
    report: deliveryReport(mail, first('content-type')),
    quotedId: quotedId(source, `${said}\n${folded}`),
    fingerprint:
      first('message-id') === ''
        ? createHash('sha256').update(source).digest('hex')
        : fingerprintOf([first('message-id'), from?.address ?? '', first('date'), subject, said, folded], attachments),
  }
}

const addressIn = /[^\s<>,;:"()@]{1,200}@[^\s<>,;:"()@]{1,200}/g

/** Everybody that it names as its reader, so that a secret in an address is found wherever a server has put it. */
const recipientsOf = (fields: readonly { name: string; value: string }[]): string[] =>
  fields
    .filter(({ name }) => ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to'].includes(name))
    .flatMap(({ value }) => value.slice(0, 50_000).match(addressIn) ?? [])
    .slice(0, 100)

/** One kind of line end; nothing that controls a screen or turns the reading direction; no half of a sign. */
const clean = (text: string): string =>
  text
    .slice(0, MOST_TEXT)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{4,}/g, '\n\n\n')

const machine = new Set([
  'text/calendar',
  'application/ics',
  'application/pgp-signature',
  'application/pgp-keys',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'message/delivery-status',
  'message/disposition-notification',
  'text/rfc822-headers',
])

/** What the sender meant to send: no signature of a program, no logo of a signature. */
function isSent({ mimeType, related, content }: Attachment): boolean {
  if (machine.has(mimeType)) return false
  return !(related === true && mimeType.startsWith('image/') && bytesOf(content).byteLength < LOGO_BYTES)
}

const attachmentOf = ({ filename, mimeType, content }: Attachment): ReadMail['attachments'][number] => ({
  name: (filename ?? mimeType.split('/').at(-1) ?? '').slice(0, 1000),
  content: bytesOf(content),
})

function fingerprintOf(words: readonly string[], attachments: ReadMail['attachments']): string {
  const hash = createHash('sha256').update(JSON.stringify(words))
  for (const { name, content } of attachments) hash.update(JSON.stringify([name, content.byteLength])).update(content)
  return hash.digest('hex')
}
