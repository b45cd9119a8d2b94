import type { Say } from '../../../ui/format/duration.ts'
import { formatList, formatMoney } from '../../../ui/format/number.ts'
import type { Locale } from '../../../ui/words/locale.ts'
import type { Gap } from './gaps.ts'

type Speaker = { t: Say; locale: Locale; currency: string }

/** What still keeps the decision from going, each point once; null when nothing does. */
export function gapWords(gaps: readonly Gap[], { t, locale, currency }: Speaker): string | null {
  const said = gaps.map((gap) => {
    if (gap.code === 'limit') return t('desk.gap.limit', { amount: formatMoney(gap.amount, currency, locale) })
    if (gap.code === 'undecided') return t('desk.gap.undecided', { count: gap.count, what: formatList(gap.names, locale) })
    if (gap.code === 'exception' || gap.code === 'exception-refused') return t(`desk.gap.${gap.code}`, { clause: gap.clause })
    if (gap.code === 'unfilled') return t('macro.unfilled', { variables: gap.variables.join(', ') })
    return t(`desk.gap.${gap.code}`)
  })
  return said.length === 0 ? null : [...new Set(said)].join(' ')
}
