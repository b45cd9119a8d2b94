import type { DoorView } from '#application/orders/door-view.ts'
import { serverNow } from '../../ui/deadline/server-clock.ts'
import { formatDate, formatDateTime } from '../../ui/format/date.ts'
import type { T } from '../../ui/words/use-t.ts'

/** Until when it may be asked for, the last day included. */
export const askWords = ({ deadline, deliveryUnknown }: Pick<DoorView, 'deadline' | 'deliveryUnknown'>, t: T): string =>
  deliveryUnknown
    ? t('request.doors.until.unknown')
    : deadline === null
      ? t('request.doors.until.always')
      : t(Date.parse(deadline) < serverNow() ? 'request.doors.until.over' : 'request.doors.until.date', {
          date: formatDate(deadline, t.locale),
        })

/** By when it is answered, were it asked for now. */
export const answerWords = ({ answerBy }: Pick<DoorView, 'answerBy'>, t: T): string =>
  answerBy === null ? t('request.doors.at-once') : t('request.doors.answer.by', { when: formatDateTime(answerBy, t.locale) })

/** When money or goods come: the law's date, or so long after the inspection has accepted the product. */
export function settledWords({ settledBy, settledAfter, type }: Pick<DoorView, 'settledBy' | 'settledAfter' | 'type'>, t: T): string {
  if (settledBy !== null)
    return t(type === 'withdrawal' ? 'request.doors.settled.law-goods' : 'request.doors.settled.law', {
      date: formatDate(settledBy, t.locale),
    })
  const { hours, days, working } = settledAfter ?? { hours: null, days: null, working: false }
  const time =
    hours === null
      ? t('portal.promise.days', { days: days ?? 0 })
      : t(working ? 'portal.promise.working-hours' : 'portal.promise.hours', { hours })
  return t('request.doors.settled.after', { time })
}
