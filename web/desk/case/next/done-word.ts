import type { ResolutionView } from '#application/returns/view.ts'

/** What the button says was done: goods went, a credit was issued, money was paid. */
export const doneWord = ({ kind, amount }: Pick<ResolutionView, 'kind' | 'amount'>): 'send-goods' | 'issue' | 'pay' =>
  amount === null ? 'send-goods' : kind === 'credit' ? 'issue' : 'pay'
