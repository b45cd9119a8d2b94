import { type Derivation, summands } from '#domain/money/derivation.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { Params } from '../../../ui/words/format-message.ts'

export type DerivedRow = { key: string; words: Key; params: Params; amount: number }

/** The steps of an amount in a customer's words; they add up to the total. The other entries explain tax and rounding to accountants. */
export function derivedRows(
  { lines, extras }: Pick<Derivation, 'lines' | 'extras'>,
  nameOf: (orderLineId: string) => string,
): readonly DerivedRow[] {
  const steps = lines.flatMap(({ orderLineId, entries }) =>
    entries
      .filter(({ code }) => (summands as readonly string[]).includes(code))
      .map(({ code, amount, params }, index) => ({
        key: `${orderLineId} ${index}`,
        words: `return.derived.${code}` as Key,
        params: {
          name: nameOf(orderLineId),
          units: Number(params['units'] ?? 0),
          fee: String(params['reason'] === 'handling_fee'),
          reason: String(params['reason'] ?? ''),
        },
        amount,
      })),
  )
  return [
    ...steps,
    ...extras.map(({ code, amount }, index) => ({ key: `${code} ${index}`, words: `return.derived.${code}` as Key, params: {}, amount })),
  ]
}
