import type { TransitView } from '#application/returns/transit-view.ts'

/** `go`: ours to do; `you`: the customer's; `ok`, `bad`: ended so; `warn`: look here. None: nothing to do. */
export type StatusTone = 'go' | 'you' | 'ok' | 'warn' | 'bad'

const ended: Partial<Record<TransitView['customerWord'], StatusTone>> = {
  refunded: 'ok',
  credited: 'ok',
  replaced: 'ok',
  exchanged: 'ok',
  repaired: 'ok',
  settled: 'ok',
  refused: 'bad',
  rejected: 'bad',
  contested: 'warn',
  difference_found: 'warn',
}

/** The shape before a return's status word. */
export function statusTone({ customerWord, whose }: Pick<TransitView, 'customerWord'> & { whose: string }): StatusTone | undefined {
  return ended[customerWord] ?? (whose === 'customer' ? 'you' : whose === 'merchant' ? 'go' : undefined)
}
