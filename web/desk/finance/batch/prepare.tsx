import { useNavigate } from '@tanstack/react-router'
import type { OwedRow } from '#application/returns/money-view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { TransferSettings } from '../transfers/settings.tsx'
import { sumOf, sumWords } from './sum-words.ts'

export type Props = { rows: readonly OwedRow[]; onDone: () => void; onClose: () => void }
type Made = { id: string; state: 'made' | 'approved' }

/** « Préparer un virement »: what is ticked goes into one file for the bank. */
export function PrepareDialog({ rows, onDone, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const settings = useApi<TransferSettings>('/settings/transfers').data
  const making = useCommand<Made>('POST', '/finance/payment-files', {
    onDone: ({ id, state }) => {
      toast(t(state === 'made' ? 'finance.transfer.made.waits' : 'finance.transfer.made'))
      onDone()
      void navigate({ to: '/desk/finance/virements/$id', params: { id } })
    },
  })
  const items = rows.map(({ number, resolutionId, amount }) => ({ number, resolutionId, amount: amount ?? undefined }))
  const limit = settings?.set?.limit
  return (
    <ActDialog
      title={t('finance.transfer.prepare')}
      act={t('finance.transfer.make')}
      command={making}
      off={settings?.set === null ? t('finance.transfer.not-set') : null}
      onClose={onClose}
      onSend={({ executeOn = '' }) => void making.send({ items, ...(executeOn === '' ? {} : { executeOn }) })}
    >
      <p>{sumWords(rows, t)}</p>
      {settings?.set && <p className="soft">{t('finance.transfer.from', { name: settings.set.name, lastFour: settings.set.lastFour })}</p>}
      {limit !== undefined && sumOf(rows) > limit && (
        <Notice>{t('finance.transfer.above', { limit: formatMoney(limit, 'EUR', t.locale) })}</Notice>
      )}
      <Input name="executeOn" type="date" label={t('finance.transfer.on')} hint={t('finance.transfer.on.hint')} optional />
    </ActDialog>
  )
}
