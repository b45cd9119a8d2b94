import type { World } from '../ports.ts'
import type { MailModel } from './model.ts'
import type { Addressee, Deliver, Enclosure, Envelope, Letter, MailStore, NewMail } from './ports.ts'

/** What sending needs of the world. */
export type Office = {
  world: Pick<World, 'now' | 'newId' | 'reads' | 'people' | 'secrets' | 'files'>
  mails: MailStore
  /** Words, text and HTML, the addresses of sender and reply. */
  word: (model: MailModel, envelope: Envelope) => Letter
  messageId: (mailId: string) => string
  deliver: Deliver
}

/** What a job comes to: the mails of one cause, composed only when they are not kept yet. */
export type Cause = {
  kind: NewMail['kind']
  causeId: string
  returnId: string | null
  /** The conversation that answers go to, where it is not the return's own. */
  conversationId?: string
  /** It is sent again, for this mail, by whom. */
  again?: { of: string; by: string | null }
  compose: () => Promise<readonly Composed[]>
  /** What goes along, while it may. */
  enclosed?: () => Promise<Enclosure | undefined>
}

export type Composed = {
  to: Addressee
  model: MailModel
  tells?: number | null
  /** Its reader has read all that it tells: it is kept, and not sent. */
  spared?: boolean
  /** What this one is about, where that is known only once it is worded. */
  about?: Pick<Cause, 'returnId' | 'conversationId'>
}
