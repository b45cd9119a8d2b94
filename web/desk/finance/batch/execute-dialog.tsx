import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Props } from './prepare.tsx'
import { sumWords } from './sum-words.ts'

/** Several at once were paid elsewhere: one reference, all of them or none. */
export function ExecuteDialog({ rows, onDone, onClose }: Props) {
  const t = useT()
  const executing = useCommand<{ count: number }>('POST', '/finance/executions', {
    onDone: ({ count }) => {
      toast(t('finance.batch.done', { count }))
      onDone()
      onClose()
    },
  })
  const items = rows.map(({ number, resolutionId, amount, reduceReceivable }) => ({ number, resolutionId, amount, reduceReceivable }))
  const at = executing.problem?.params?.['number']
  return (
    <ActDialog
      title={t('finance.batch.execute.title')}
      act={t('finance.batch.act', { count: rows.length })}
      command={executing}
      onClose={onClose}
      onSend={({ reference = '' }) => void executing.send({ items, reference })}
    >
      <p>{sumWords(rows, t)}</p>
      <p className="soft">{t('finance.batch.lead')}</p>
      {typeof at === 'string' && <Notice tone="bad">{t('finance.batch.stopped', { number: at })}</Notice>}
      <Input
        name="reference"
        label={t('finance.batch.reference')}
        hint={t('finance.reference.hint')}
        maxLength={140}
        autoComplete="off"
        mono
      />
    </ActDialog>
  )
}
