import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OwedRow } from '#application/returns/money-view.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { deedOf } from '../deed.ts'
import type { TransferSettings } from './settings.tsx'

type Props = { rows: readonly OwedRow[]; onDone: () => void }
type Made = { id: string; state: 'made' | 'approved' }

/** « Préparer un virement »: what is ticked goes into one file for the bank. */
export function Prepare({ rows, onDone }: Props) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <div className="finance-acts">
      <ActionButton icon="euro" off={rows.length === 0 ? t('finance.transfer.choose') : null} onClick={() => setAsking(true)}>
        {t('finance.transfer.prepare')}
      </ActionButton>
      {rows.length > 0 && <span className="soft">{sumWords(rows, t)}</span>}
      {asking && <PrepareDialog rows={rows} onDone={onDone} onClose={() => setAsking(false)} />}
    </div>
  )
}

const sumOf = (rows: readonly OwedRow[]): number => rows.reduce((sum, row) => sum + deedOf(row).paid, 0)

const sumWords = (rows: readonly OwedRow[], t: ReturnType<typeof useT>): string =>
  t('finance.transfer.sum', { count: rows.length, amount: formatMoney(sumOf(rows), 'EUR', t.locale) })

function PrepareDialog({ rows, onDone, onClose }: Props & { onClose: () => void }) {
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
