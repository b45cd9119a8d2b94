import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation, ConversationOffer, PreparedRequest } from '#domain/conversation/conversation.ts'
import { instant } from '../instants.ts'
import { type ConversationRow, conversations, offers, preparedRequests, talkClocks } from './conversation-tables.ts'

/** A conversation with all its rows, as one row of a statement. */
export type WholeRow = ConversationRow & { clocks: Clock[]; offers: ConversationOffer[]; prepared: PreparedRequest[] }

/** The columns of a conversation for the select list of a statement over `conversations c`. */
export const wholeConversation = `${conversations.select('c')},
  ${talkClocks.arrayOf('c', 'position', 'conversation_id')} as clocks,
  ${offers.arrayOf('c', 'position', 'conversation_id')} as offers,
  ${preparedRequests.arrayOf('c', 'position', 'conversation_id')} as prepared`

/** Whether a mail from its address, known to be its owner's, came in it; a condition on `conversations c`. */
export const mailProven = `exists (select from received_mails v where v.conversation_id = c.id and v.proven and v.sender = c.email)`

/** The conversation that these rows are; `row` may hold more than that. */
export const readConversation = (row: WholeRow): Conversation => ({
  id: row.id,
  customerId: row.customerId,
  companyId: row.companyId,
  email: row.email,
  orderId: row.orderId,
  orderLineId: row.orderLineId,
  status: row.status,
  mergedInto: row.mergedInto,
  suspicions: row.suspicions,
  version: row.version,
  sequence: row.sequence,
  openedAt: instant(row.openedAt),
  assigneeId: row.assigneeId,
  clocks: talkClocks.read(row.clocks),
  offers: offers.read(row.offers),
  prepared: preparedRequests.read(row.prepared),
})
