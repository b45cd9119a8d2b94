import { conversationReceipt } from '../schemas/conversation.ts'

export const tag = 'Contact'

/** An act on a conversation as it was seen. */
export const on = { tag, answers: conversationReceipt, versioned: true } as const
