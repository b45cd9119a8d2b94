import type { Conversation } from './conversation.ts'
import { type Bought, notConfirmable, notTheirs } from './reach.ts'

type Writer = Pick<Conversation, 'customerId' | 'companyId' | 'email'>

/** Whether both are known to be of one person or company, or come from one address that nobody has proven. */
export const sameWriter = (one: Writer, other: Writer): boolean =>
  one.customerId === null || other.customerId === null
    ? one.customerId === other.customerId && one.email !== null && one.email === other.email
    : one.customerId === other.customerId || (one.companyId !== null && one.companyId === other.companyId)

/** `mailProven`: a mail from its address, known to be its owner's, came in it. */
export type Written = { conversation: Conversation; mailProven: boolean }

/**
 * Whether whoever wrote is known to be a return's customer: a person, a colleague, or the order's own address where a mail has shown it. Staff who
 * bring together anything else say that they have seen it.
 */
export const wroteAboutOwn = ({ conversation, mailProven }: Written, bought: Bought): boolean =>
  notTheirs(conversation, bought) === undefined || (mailProven && fromItsAddress(conversation, bought))

/** Whether answers to its mails may come back to the return: they went to nobody who could not see it anyway. */
export const fromItsAddress = (conversation: Conversation, bought: Bought): boolean => notConfirmable(conversation, bought) === undefined
