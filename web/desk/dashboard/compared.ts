import { formatShare } from '../../ui/format/number.ts'
import type { useT } from '../../ui/words/use-t.ts'

/** How much less time is taken than before; null where there is nothing to compare. */
export const better = (now: number | null, before: number | null): number | null => (now === null || before === null ? null : before - now)

/** The difference of two shares in points, to a tenth. */
export const points = (share: number, other: number): number => Math.round((share - other) * 1000) / 10

/** « 12 % de plus »; nothing where there was nothing before. */
export function change(now: number, before: number, t: ReturnType<typeof useT>): string | false {
  // Of next to nothing anything is a multiple that says nothing.
  if (before === 0 || now === before || now > before * 10) return false
  const share = formatShare(Math.round((Math.abs(now - before) / before) * 100) / 100, t.locale)
  return t(now > before ? 'dashboard.kpi.more' : 'dashboard.kpi.less', { share })
}
