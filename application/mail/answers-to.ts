import type { MailModel } from './model.ts'

/**
 * What an answer to this mail is. Staff who answer a customer's words from their own mail program answer the customer; what they answer to a notice among
 * staff (a promise, an escalation) is a note: it must not reach a customer by mistake.
 */
export const answersTo = ({ audience, kind }: Pick<MailModel, 'audience' | 'kind'>): 'message' | 'note' =>
  audience === 'staff' && kind !== 'message' && kind !== 'contact_message' ? 'note' : 'message'
