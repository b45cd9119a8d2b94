import type { ReturnRow } from '#application/returns/row-view.ts'
import { endsADay, formatDate, formatDue } from '../../ui/format/date.ts'
import type { Say } from '../../ui/format/duration.ts'
import { formatMoney } from '../../ui/format/number.ts'
import type { Key } from '../../ui/words/catalogues.ts'
import type { Locale } from '../../ui/words/locale.ts'

type Speaker = { t: Say; locale: Locale }

/** « Remboursé, 418,80 € » */
export function rowWords({ customerWord, paid, currency, endedAt }: ReturnRow, { t, locale }: Speaker): string {
  const word = t(`words.customer.${customerWord}`)
  return paid > 0 && endedAt !== null ? t('portal.home.paid', { word, amount: formatMoney(paid, currency, locale) }) : word
}

/** The date that counts: when it ended, what is promised next, else when it was asked for. */
export function rowWhen({ endedAt, deadline, submittedAt }: ReturnRow, { t, locale }: Speaker): string {
  if (endedAt !== null) return t('portal.home.ended.at', { at: formatDate(endedAt, locale) })
  if (deadline === null) return t('portal.home.sent', { at: formatDate(submittedAt, locale) })
  const due = formatDue(deadline.due, locale)
  if (deadline.late) return t('portal.home.late', { due })
  return t(`words.${endsADay(deadline.due) ? 'by' : 'before'}.${deadline.kind}` as Key, { when: due })
}
