import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { formatDate } from '../../../ui/format/date.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Periods, RetentionPreview } from './retention-view.ts'

type Props = { asked: Periods; preview: RetentionPreview; version: number; onClose: () => void }

/** What the next night would erase, before it is set: with why, since it does not come back. */
export function KeepDialog({ asked, preview, version, onClose }: Props) {
  const t = useT()
  const keep = useCommand('POST', '/settings/retention/versions', {
    version,
    onDone: () => {
      onClose()
      toast(t('retention.done'), { icon: 'check' })
    },
  })
  const erases = preview.classes.some(({ count }) => count > 0)
  return (
    <ActDialog
      title={t('retention.keep.title')}
      act={t('retention.keep.send')}
      kind={erases ? 'bad' : 'go'}
      wide
      command={keep}
      onSend={({ why = '' }) => void keep.send({ ...asked, why })}
      onClose={onClose}
    >
      <ul className="retention-counts">
        {preview.classes.map(({ class: name, months, count, oldest }) => {
          const said = { name: t(`retention.class.${name}`) }
          return (
            <li key={name}>
              {months === null
                ? t('retention.keep.endless', said)
                : oldest === null
                  ? t('retention.keep.none', said)
                  : t('retention.keep.cases', { ...said, count, oldest: formatDate(oldest, t.locale) })}
            </li>
          )
        })}
      </ul>
      {erases && <Notice tone="warn">{t('retention.keep.never')}</Notice>}
      <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
