import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClaimRowView, WaitingUnitView } from '#application/claims/view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import type { Fields } from '../../ui/form/form.tsx'
import { Input, Select } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { askedIn, UnitFields } from './unit-fields.tsx'

type Props = { supplier: string; units: readonly WaitingUnitView[]; onClose: () => void; onOpened: () => void }

/** Chosen units become a claim, or go into one of that supplier's that is being prepared. */
export function OpenDialog({ supplier, units, onClose, onOpened }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [into, setInto] = useState('')
  const [unread, setUnread] = useState(false)
  const open = useApiPages<ClaimRowView>('/claims', { status: 'open', supplier, limit: 20 })
  const currency = units[0]?.currency ?? 'EUR'
  const command = useCommand<{ number: string }>('POST', into === '' ? '/claims' : `/claims/${into}/units`, {
    onDone: ({ number }) => {
      toast(t('claim.open.done', { number }))
      onOpened()
      void navigate({ to: '/desk/stock/dossiers/$number', params: { number } })
    },
  })
  const send = (fields: Fields): void => {
    const asked = askedIn(fields, { units, currency })
    setUnread(asked === undefined)
    if (asked) void command.send({ units: asked, ...(into === '' && fields['reference'] ? { reference: fields['reference'] } : {}) })
  }
  const others = open.rows.filter((claim) => claim.currency === currency)
  return (
    <ActDialog
      wide
      title={t('claim.open.title', { supplier })}
      act={t(into === '' ? 'claim.open.act' : 'claim.event.add')}
      command={command}
      onClose={onClose}
      onSend={send}
    >
      {others.length > 0 && (
        <Select
          name="into"
          label={t('claim.open.into')}
          blank={t('claim.open.new')}
          options={others.map(({ number }) => ({ value: number, label: number }))}
          value={into}
          onChange={({ target }) => setInto(target.value)}
          optional
        />
      )}
      <UnitFields units={units.map((unit) => ({ ...unit, expected: unit.lastExpected, defect: null }))} currency={currency} />
      {unread && <Notice tone="warn">{t('claim.open.unread')}</Notice>}
      {into === '' && <Input name="reference" label={t('claim.reference')} maxLength={100} mono optional />}
    </ActDialog>
  )
}
