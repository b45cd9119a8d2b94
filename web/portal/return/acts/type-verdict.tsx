import type { DoorView } from '#application/orders/door-view.ts'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { checkWords } from '../../../request/policy-words/check-words.ts'
import { resolutionsWords } from '../../../request/policy-words/door-words.ts'
import { askWords, settledWords } from '../../../request/doors/door-times.ts'

type Props = { door: DoorView; closed: boolean }

/** What the wizard says of a way back, in sentences: what closes it and by which clause, what it gives, who pays, until when, when it is done. */
export function TypeVerdict({ door, closed }: Props) {
  const t = useT()
  const { description, resolutions, payer, open, exceptionTo, obstacle } = door
  return (
    <span className="type-verdict">
      {obstacle && !open && (
        <strong>
          {checkWords(obstacle, { t, locale: t.locale })} <Clause id={obstacle.clause} inline />{' '}
          {exceptionTo !== null && !closed && t('portal.door.exception')}
        </strong>
      )}
      <span>{description}</span>
      {!closed && (
        <span>
          {t('return.retype.gives', {
            gives: resolutionsWords(resolutions, t),
            payer: t(`portal.payer.${payer}`).toLocaleLowerCase(t.locale),
            until: exceptionTo === null ? askWords(door, t) : t('request.doors.until.exception'),
          })}
        </span>
      )}
      {!closed && <span>{t('return.retype.when', { settled: settledWords(door, t) })}</span>}
    </span>
  )
}
