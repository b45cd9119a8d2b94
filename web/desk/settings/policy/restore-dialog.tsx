import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Foretold } from './foretold.tsx'
import type { Preview } from './use-edit.ts'

type Props = {
  version: number
  /** The newest that was seen: somebody else's that came meanwhile is not taken back unseen. */
  newest: number
  onClose: () => void
}

/** What going back to an earlier version would change, before it is published again. */
export function RestoreDialog({ version, newest, onClose }: Props) {
  const t = useT()
  const path = `/settings/policy/versions/${version}/restorations`
  const preview = useApi<Preview>(`${path}/preview`)
  const restoration = useCommand<{ version: number }>('POST', path, {
    version: newest,
    onDone: ({ version: made }) => {
      onClose()
      toast(t('settings.published', { version: made }), { icon: 'check' })
    },
  })
  const changes = preview.data?.changes.length ?? 0
  return (
    <ActDialog
      title={t('settings.restore.title', { version })}
      act={t('settings.restore.send')}
      wide
      off={changes === 0 ? t(preview.data ? 'settings.publish.same' : 'settings.restore.unseen') : null}
      command={restoration}
      onSend={({ why = '' }) => void restoration.send({ why })}
      onClose={onClose}
    >
      <p>{t('settings.restore.body')}</p>
      {preview.error && !preview.data && <LoadProblem error={preview.error} retry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton lines={3} />}
      {preview.data && <Foretold preview={preview.data} />}
      <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
