import { retentionNames } from '#domain/retention/retention.ts'
import { formatDate } from '../../../ui/format/date.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { KeepDialog } from '../keep-dialog.tsx'
import { lengthOf } from './length.ts'
import type { Periods, RetentionPreview } from './retention-view.ts'

type Props = { now: Periods; asked: Periods; preview: RetentionPreview; version: number; onClose: () => void }

/** Which periods change, and what the next night would erase by them, before they are set: it does not come back. */
export function SeenPeriods({ now, asked, preview, version, onClose }: Props) {
  const t = useT()
  const changed = retentionNames.filter((name) => now[name] !== asked[name])
  const erases = preview.classes.some(({ count }) => count > 0)
  return (
    <KeepDialog
      title={t('retention.keep.title')}
      act={t('retention.keep.send')}
      done={t('retention.done')}
      path="/settings/retention/versions"
      version={version}
      asked={asked}
      bad={erases}
      off={changed.length === 0 ? t('retention.keep.same') : null}
      onClose={onClose}
    >
      <h3>{t('retention.keep.changes')}</h3>
      {changed.length === 0 && <p>{t('retention.keep.same')}</p>}
      <ul className="retention-counts">
        {changed.map((name) => (
          <li key={name}>
            {t('retention.keep.change', {
              name: t(`retention.class.${name}`),
              before: lengthOf(now[name], t),
              after: lengthOf(asked[name], t),
            })}
          </li>
        ))}
      </ul>
      <h3>{t('retention.keep.erased')}</h3>
      <ul className="retention-counts">
        {preview.classes.map(({ class: name, months, count, more, oldest }) => {
          const said = { name: t(`retention.class.${name}`) }
          return (
            <li key={name}>
              {months === null
                ? t('retention.keep.endless', said)
                : oldest === null
                  ? t('retention.keep.none', said)
                  : t(more ? 'retention.keep.more' : 'retention.keep.cases', { ...said, count, oldest: formatDate(oldest, t.locale) })}
            </li>
          )
        })}
      </ul>
      {erases && <Notice tone="warn">{t('retention.keep.never')}</Notice>}
    </KeepDialog>
  )
}
