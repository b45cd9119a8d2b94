import { type Actor, hasRole, isStaff } from '#domain/actor.ts'
import { readUpTo, sideOf } from '#domain/conversation/heard.ts'
import type { Mailed, Message } from '#domain/conversation/message.ts'
import { nameTo } from '#domain/staff/shown-name.ts'
import { presentFile } from '../files/present-file.ts'
import type { ReturnPage } from '../returns/ports.ts'
import type { MailedView, MessageView } from './message-view.ts'

type Spoken = Pick<ReturnPage, 'names' | 'files' | 'messages' | 'readBy' | 'unsigned'>

/** A message as this reader may read it. `unsigned`: what a customer is called who wrote before anybody knew who they are, and who that turned out to be. */
export function presentMessage(
  message: ReturnPage['messages'][number],
  { names, files, messages, readBy, unsigned }: Spoken,
  actor: Actor,
): MessageView {
  const { cameFrom } = message
  const writer = cameFrom ? { name: cameFrom.name, id: cameFrom.customerId } : unsigned
  const stranger = message.authorId === null && message.authorKind === 'customer' ? writer : null
  const authorId = message.authorId ?? stranger?.id ?? null
  return {
    id: message.id,
    sequence: message.sequence,
    at: message.at,
    author: {
      kind: message.authorKind,
      name: message.authorId ? nameTo(actor, names[message.authorId] ?? null, { staff: byStaff(message) }) : (stranger?.name ?? null),
      me: authorId !== null && authorId === actor.id,
    },
    internal: message.internal,
    body: message.body,
    files: files.filter((file) => file.messageId === message.id).map(presentFile),
    read: message.sequence <= readUpTo(messages, sideOf(message) === 'customer' ? 'merchant' : 'customer', readBy),
    ...(message.mail ? { mail: presentMail(message, message.mail, actor) } : {}),
    ...(message.onBehalf === true ? { onBehalf: true as const } : {}),
    ...(cameFrom && isStaff(actor) ? { cameFrom: cameFrom.id } : {}),
  }
}

/** Whoever they wrote for. */
const byStaff = ({ authorKind, onBehalf }: Pick<Message, 'authorKind' | 'onBehalf'>): boolean => authorKind === 'staff' || onBehalf === true

/** A customer learns that it came by e-mail and what was left out; of staff's mails, not what they quoted. */
function presentMail(
  { authorKind }: Pick<Message, 'authorKind'>,
  { id, kind, folded, refused, sender, proven }: Mailed,
  actor: Actor,
): MailedView {
  const staff = isStaff(actor)
  const mayHaveSource = hasRole(actor, 'manager') || hasRole(actor, 'admin')
  return {
    kind,
    folded: staff || authorKind === 'customer' ? folded : '',
    refused,
    ...(staff ? { staff: { sender, proven, source: mayHaveSource ? `/api/v1/received-mails/${id}/source` : null } } : {}),
  }
}
