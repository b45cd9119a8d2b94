import type { Email } from 'postal-mime'
import type { DeliveryReport } from '#application/inbox/ports.ts'
import { bytesOf } from './bytes-of.ts'

type Reported = { source: Uint8Array; contentType: string }

/** A report of what became of one of our mails (RFC 3464), or null. The mail it is about is known by our Message-ID, wherever in the report it is quoted. */
export function deliveryReport({ attachments }: Email, { source, contentType }: Reported): DeliveryReport | null {
  const part = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!/^\s*multipart\/report\b/i.test(contentType) || !part) return null
  const text = new TextDecoder()
    .decode(bytesOf(part.content))
    .slice(0, 20_000)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
  const field = (name: string): string | null =>
    new RegExp(`^${name}\\s*:\\s*(?:[\\w-]+\\s*;\\s*)?(.*)$`, 'im').exec(text)?.[1]?.trim() ?? null
  return {
    recipient: (field('Final-Recipient') ?? field('Original-Recipient'))?.replaceAll(/[<>]/g, '') ?? null,
    action: field('Action')?.toLowerCase() ?? '',
    status: /^\d\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0] ?? null,
    diagnostic: (field('Diagnostic-Code') ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 400),
    messageId: quotedId(source),
  }
}

const own = /<mail\.[0-9a-f-]{36}@[^\s<>@]{1,200}>/i

/** In the copy of our mail's header that a report brings; ours are seven bits. */
const quotedId = (source: Uint8Array): string | null => own.exec(Buffer.from(source).toString('latin1').slice(-200_000))?.[0] ?? null
