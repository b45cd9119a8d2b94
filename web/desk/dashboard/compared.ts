import { formatNumber, formatShare } from '../../ui/format/number.ts'
import type { useT } from '../../ui/words/use-t.ts'

/** How much less time is taken than before; null where there is nothing to compare. */
export const better = (now: number | null, before: number | null): number | null => (now === null || before === null ? null : before - now)

/** The difference of two shares in points, to a tenth. */
export const points = (share: number, other: number): number => Math.round((share - other) * 1000) / 10

const TWICE = 2
/** Of fewer before, a part of them or a multiple says nothing. */
const FEW = 10

type Compared = { now: number; before: number; /** How many there were before, of what is compared. */ count: number }

/** « 12 % de plus », « × 5,1 » from twice as many on; nothing where there were so few before that only their number says something. */
export function change({ now, before, count }: Compared, t: ReturnType<typeof useT>): string | null {
  if (count < FEW || before <= 0 || now === before) return null
  if (now >= before * TWICE) {
    const times = now / before
    return t('dashboard.kpi.times', { times: formatNumber(times < 10 ? Math.round(times * 10) / 10 : Math.round(times), t.locale) })
  }
  const share = formatShare(Math.round((Math.abs(now - before) / before) * 100) / 100, t.locale)
  return t(now > before ? 'dashboard.kpi.more' : 'dashboard.kpi.less', { share })
}

/** « avant : 39, 20 % de plus »: what it was in the period before, with the difference; that there was nothing. */
export const beside = (before: string | null, difference: string | null, t: ReturnType<typeof useT>): string =>
  before === null
    ? t('dashboard.kpi.no-before')
    : [t('dashboard.kpi.before', { before }), ...(difference === null ? [] : [difference])].join(', ')
