import { formatDate } from '../../ui/format/date.ts'
import { useMinute } from '../../ui/deadline/use-minute.ts'
import { useT } from '../../ui/words/use-t.ts'

/** On paper alone: where this was read, and when. */
export function Printed() {
  const t = useT()
  return (
    <p className="policy-printed">
      {t('policy.printed', {
        address: `${location.origin}${location.pathname}`,
        date: formatDate(new Date(useMinute()).toISOString(), t.locale),
      })}
    </p>
  )
}
