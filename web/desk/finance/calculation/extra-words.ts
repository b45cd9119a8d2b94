import type { Derivation } from '#domain/money/derivation.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import type { T } from '../../../ui/words/use-t.ts'

type Extra = Derivation['extras'][number]
type Of = { currency: string; nameOf: (orderLineId: string) => string }

/** What is due besides the goods, with its ground in law. */
export function extraWords({ code, params }: Extra, { currency, nameOf }: Of, t: T): string {
  const money = (value: string | number | undefined): string => formatMoney(Number(value ?? 0), currency, t.locale)
  if (code === 'advanced_postage') return t('finance.extra.advanced_postage')
  if (code === 'goodwill') return t('finance.extra.goodwill')
  if (code === 'late_surcharge')
    return t('finance.extra.late_surcharge', {
      article: String(params['article']),
      days: Number(params['daysLate']),
      base: money(params['base']),
    })
  return t('finance.extra.delivery_refund', {
    units: Number(params['units']),
    name: nameOf(String(params['orderLineId'])),
    charged: money(params['charged']),
  })
}
