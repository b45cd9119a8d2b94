import type { DoorView } from '#application/orders/door-view.ts'
import type { Say } from '../../ui/format/duration.ts'
import type { Locale } from '../../ui/words/locale.ts'
import { formatPhrase } from '../../ui/format/number.ts'
import { formatDate } from '../../ui/format/date.ts'

/** « Remboursement ou avoir » */
export function resolutionsWords(kinds: DoorView['resolutions'], t: Say & { locale: Locale }): string {
  const words = kinds.map((kind) => t(`words.resolution.${kind}`))
  return formatPhrase(words, t.locale, 'disjunction')
}

/** Until when an open door stays open. */
export function deadlineWords(
  { deadline, deliveryUnknown }: Pick<DoorView, 'deadline' | 'deliveryUnknown'>,
  t: Say & { locale: Locale },
): string {
  if (deliveryUnknown) return t('portal.door.unknown')
  return deadline === null ? t('portal.door.unlimited') : t('portal.door.until', { date: formatDate(deadline, t.locale) })
}
