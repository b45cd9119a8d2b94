import { useState } from 'react'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useMe } from '../../../ui/api/session.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Button } from '../../../ui/control/button.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { AmountInput } from '../../../ui/form/amount-input.tsx'
import { Input } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

export type TransferSettings = {
  version: number
  set: { name: string; lastFour: string; bic: string | null; limit: number } | null
}

/** From which account transfers leave and what one person sends alone; a manager changes it. */
export function Settings() {
  const t = useT()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const settings = useApi<TransferSettings>('/settings/transfers').data
  if (!settings) return null
  const { set } = settings
  return (
    <div className="finance-acts">
      <span className="soft">
        {set
          ? `${t('finance.transfer.from', { name: set.name, lastFour: set.lastFour })} ${t('finance.transfer.limit', { limit: formatMoney(set.limit, 'EUR', t.locale) })}`
          : t('finance.transfer.not-set')}
      </span>
      {me !== null && hasRole(me, 'manager') && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t(set ? 'finance.transfer.change' : 'finance.transfer.set')}
        </Button>
      )}
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </div>
  )
}

function SettingsDialog({ settings: { version, set }, onClose }: { settings: TransferSettings; onClose: () => void }) {
  const t = useT()
  const change = useCommand('POST', '/settings/transfers/versions', {
    version,
    onDone: () => {
      toast(t('finance.transfer.saved'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('finance.transfer.settings')}
      act={t('finance.transfer.save')}
      command={change}
      onClose={onClose}
      onSend={({ name = '', iban = '', bic = '', limit = '', why = '' }) =>
        void change.send({ name, iban, bic: bic.trim() || null, limit: parseAmount(limit, 'EUR'), why })
      }
    >
      <Input name="name" label={t('finance.transfer.name')} defaultValue={set?.name ?? ''} maxLength={70} />
      <Input
        name="iban"
        label={t('ui.account.iban')}
        mono
        maxLength={60}
        autoComplete="off"
        hint={set ? t('finance.transfer.iban.hint', { lastFour: set.lastFour }) : undefined}
      />
      <Input
        name="bic"
        label={t('finance.transfer.bic')}
        hint={t('finance.transfer.bic.hint')}
        defaultValue={set?.bic ?? ''}
        optional
        mono
        maxLength={11}
      />
      <AmountInput
        name="limit"
        currency="EUR"
        label={t('finance.transfer.limit.label')}
        hint={t('finance.transfer.limit.hint')}
        defaultValue={set ? String(set.limit / 100) : ''}
      />
      <Input name="why" label={t('finance.transfer.why')} maxLength={500} />
    </ActDialog>
  )
}
