import type { Email } from 'postal-mime'
import type { DeliveryReport } from '#application/inbox/ports.ts'
import { bytesOf } from './bytes-of.ts'

/**
 * A report of what became of one of our mails (RFC 3464), or null. Whom we wrote to is its Original-Recipient; where somebody forwards their mail, its
 * Final-Recipient is an address that we never heard of. Of several recipients the one that failed counts.
 */
export function deliveryReport({ attachments }: Email, contentType: string): DeliveryReport | null {
  const part = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status')
  if (!/^\s*multipart\/report\b/i.test(contentType) || !part) return null
  const groups = new TextDecoder()
    .decode(bytesOf(part.content))
    .slice(0, 20_000)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+(?=\S)/g, ' ')
    .split(/\n\s*\n/)
    .map(reported)
  const about = groups.filter(({ recipients }) => recipients.length > 0)
  return about.find(({ action }) => action === 'failed') ?? about[0] ?? reported('')
}

function reported(group: string): DeliveryReport {
  const field = (name: string): string =>
    new RegExp(String.raw`^${name}[ \t]*:[ \t]*(?:[\w-]+[ \t]*;[ \t]*)?(.*)$`, 'im').exec(group)?.[1]?.trim() ?? ''
  return {
    recipients: [field('Original-Recipient'), field('Final-Recipient')].flatMap(
      (address) => address.replaceAll(/[<>]/g, '').toLowerCase() || [],
    ),
    action: field('Action').toLowerCase(),
    status: /^\d\.\d{1,3}\.\d{1,3}/.exec(field('Status'))?.[0] ?? null,
    diagnostic: field('Diagnostic-Code')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .slice(0, 400),
  }
}

const own = /<mail\.[0-9a-f-]{36}@[^\s<>@]{1,200}>/i

/** A Message-ID as ours are, in the copy of a mail's header that a report brings, or in its words where those are encoded. */
export const quotedId = (source: Uint8Array, text: string): string | null =>
  (own.exec(Buffer.from(source).toString('latin1').slice(-200_000)) ?? own.exec(text))?.[0] ?? null
