import type { PromiseView } from '#application/clocks/view.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { formatDuration } from '../../ui/format/duration.ts'
import { Status } from '../../ui/status/status.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'

/** When staff are told that it is near, why then, and who was; or when the customer is reminded. */
export const Told = ({ promise }: { promise: PromiseView }) =>
  promise.warning === null ? <Reminders promise={promise} /> : <Warnings promise={promise} warning={promise.warning} />

type Warned = { promise: PromiseView; warning: NonNullable<PromiseView['warning']> }

function Warnings({ promise, warning }: Warned) {
  const t = useT()
  const { keeper, assignee, told, endedAt, waits } = promise
  const who = assignee ?? t(`words.role.${keeper}` as Key)
  const times = { at: formatDateTime(warning.at, t.locale), before: formatDuration(warning.beforeMs, t) }
  const near = told.filter(({ state }) => state === 'near')
  return (
    <>
      <p>
        <b>{t('promise.near')}</b> {t(`promise.near.${warning.because}`, times)}
      </p>
      <p className="soft">
        {waits ? t('promise.told.waits') : endedAt === null && told.length === 0 ? t('promise.told.will', { who }) : null}
        {endedAt !== null && near.length === 0 && endedAt < warning.at && t('promise.told.none')}
      </p>
      <Names promise={promise} />
    </>
  )
}

function Names({ promise: { told } }: { promise: PromiseView }) {
  const t = useT()
  if (told.length === 0) return null
  return (
    <ul className="promise-told">
      {told.map(({ name, state, at, byMail }) => (
        <li key={`${state} ${name}`}>
          <Status tone={state === 'near' ? 'warn' : 'bad'}>{t(`promise.told.${state}`)}</Status>
          <span>{t(byMail ? 'promise.told.mail' : 'promise.told.desk', { name, at: formatDateTime(at, t.locale) })}</span>
        </li>
      ))}
    </ul>
  )
}

function Reminders({ promise }: { promise: PromiseView }) {
  const t = useT()
  const { reminders, endedAt } = promise
  return (
    <>
      {reminders.length === 0 ? (
        <p className="soft">{t('promise.reminders.none')}</p>
      ) : (
        <ul className="promise-told">
          {reminders.map(({ at, sent }) => (
            <li key={at}>
              <span>{formatDateTime(at, t.locale)}</span>
              <Status {...(sent ? { tone: 'ok' } : {})}>
                {t(sent ? 'promise.reminder.sent' : endedAt === null ? 'promise.reminder.planned' : 'promise.reminder.spared')}
              </Status>
            </li>
          ))}
        </ul>
      )}
      <Names promise={promise} />
    </>
  )
}
