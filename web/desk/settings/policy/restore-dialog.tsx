import { useState } from 'react'
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

type Props = { version: number; onClose: () => void }

/** What going back to an earlier version would change, before it is published again. */
export function RestoreDialog({ version, onClose }: Props) {
  const t = useT()
  const path = `/settings/policy/versions/${version}/restorations`
  const preview = useApi<Preview>(`${path}/preview`)
  // As it was first shown: what somebody else publishes meanwhile is not taken back unseen.
  const [seen, setSeen] = useState<Preview | null>(null)
  if (seen === null && preview.data && !preview.isFetching) setSeen(preview.data)
  const restoration = useCommand<{ version: number }>('POST', path, {
    onDone: ({ version: made }) => {
      onClose()
      toast(t('settings.published', { version: made }), { icon: 'check' })
    },
  })
  const changes = seen?.changes.length ?? 0
  async function restore(why: string): Promise<void> {
    const sent = await restoration.send({ why }, seen?.version)
    if (!sent.done && sent.problem.status === 412) setSeen(null)
  }
  return (
    <ActDialog
      title={t('settings.restore.title', { version })}
      act={t('settings.restore.send')}
      wide
      off={changes === 0 ? t(seen ? 'settings.publish.same' : 'settings.restore.unseen') : null}
      command={restoration}
      onSend={({ why = '' }) => void restore(why)}
      onClose={onClose}
    >
      <p>{t('settings.restore.body')}</p>
      {preview.error && !seen && <LoadProblem error={preview.error} retry={() => void preview.refetch()} />}
      {!seen && !preview.error && <Skeleton lines={3} />}
      {seen && <Foretold preview={seen} />}
      <Input name="why" label={t('settings.why')} hint={t('settings.why.hint')} maxLength={500} autoComplete="off" />
    </ActDialog>
  )
}
