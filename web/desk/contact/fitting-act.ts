import type { ConversationView } from '#application/contact/view.ts'
import { isReturnNumber } from './named-return.ts'

export type ContactAct = 'turn' | 'offer' | 'merge' | 'escalate' | 'close' | 'release' | 'spam'

type Standing = Pick<ConversationView, 'status' | 'offers' | 'prepared' | 'order'> & { named: string | null }

/**
 * What comes next with a conversation, where one act suggests itself: none while something of ours waits for the customer, nor where what is asked is an
 * answer in words.
 */
export function fittingAct({ status, offers, prepared, order, named }: Standing): ContactAct | null {
  if (status === 'spam') return 'release'
  if (prepared?.state === 'waiting' || offers.some(({ state }) => state === 'offered')) return null
  if (named !== null && isReturnNumber(named)) return 'merge'
  if (status === 'answered') return 'close'
  return order !== null && status === 'open' ? 'turn' : null
}
