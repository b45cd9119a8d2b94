import type { Instant } from '#domain/time/instant.ts'
import type { FileView } from '../files/view.ts'

export type MessageView = {
  id: string
  sequence: number
  at: Instant
  author: { kind: 'customer' | 'staff' | 'system'; name: string | null; me: boolean }
  internal: boolean
  body: string
  files: readonly FileView[]
  /** Somebody of the other side has read it. */
  read: boolean
  /** Staff wrote it down for the customer, whose word it is. */
  onBehalf?: true
  /** It came by e-mail. */
  mail?: MailedView
  /** Staff only: the conversation that it was said in, before that one went on here. */
  cameFrom?: string
}

/** What came with a message by e-mail. */
export type MailedView = {
  kind: 'message' | 'automatic' | 'bounce'
  /** What the message does not show: what is quoted, the signature. Of staff's own mails, to staff alone. */
  folded: string
  /** Files that were not taken, and why, by code. */
  refused: readonly { name: string; code: string }[]
  /** To staff: the address in From, whether it is known to be its owner's, and where its source is, for those who may have it. */
  staff?: { sender: string; proven: boolean; source: string | null }
}
