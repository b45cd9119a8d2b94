import type { Attachment } from 'postal-mime'

/** A part of a mail, whatever the parser made of it. */
export const bytesOf = (content: Attachment['content']): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
