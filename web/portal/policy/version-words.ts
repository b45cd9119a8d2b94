import type { PolicyVersionView } from '#application/policy/view.ts'
import { formatDate } from '../../ui/format/date.ts'
import type { T } from '../../ui/words/use-t.ts'

type Speaker = { (...said: Parameters<T>): string; locale: T['locale'] }

/** « Version 2, en vigueur depuis le 1er juin 2026. », or until when it was, or from when it will be. */
export function inForceWords({ version, inForceFrom, inForceUntil, standing }: PolicyVersionView, t: Speaker): string {
  const from = formatDate(inForceFrom, t.locale)
  if (standing === 'coming') return t('policy.version.coming', { version, from })
  if (standing === 'past' && inForceUntil !== null)
    return t('policy.version.past', { version, from, until: formatDate(inForceUntil, t.locale) })
  return t('policy.version', { version, date: from })
}
