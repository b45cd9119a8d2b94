import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { UnitView } from '../return/groups.ts'
import { whyNot } from '../return/why-not.ts'

type Props = { view: ReturnView; units: readonly UnitView[] }

/** Received by mistake: the units are expected again. */
export const NotHereButton = (props: Props) => <CorrectReceipt {...props} to="expected" />

/** Declared missing, and here after all. */
export const HereAfterAllButton = (props: Props) => <CorrectReceipt {...props} to="received" />

function CorrectReceipt({ view, units, to }: Props & { to: 'expected' | 'received' }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <ActionButton off={whyNot(view, 'correct_receipt', t)} onClick={() => setOpen(true)}>
        {t(`dock.receipt.${to}`)}
      </ActionButton>
      {open && <Asking view={view} units={units} to={to} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Asking({ view, units, to, onClose }: Props & { to: 'expected' | 'received'; onClose: () => void }) {
  const t = useT()
  const [count, setCount] = useState(units.length)
  const [reason, setReason, forget] = useDraft(`dock.receipt-reason.${view.number}`, '')
  const correction = useCommand('POST', `/returns/${view.number}/receipt-corrections`, {
    version: view.version,
    onDone: () => {
      forget()
      onClose()
      toast(t('dock.receipt.done'))
    },
  })
  const chosen = units.slice(0, count).map(({ id }) => ({ unitId: id, receipt: to }))
  return (
    <ActDialog
      big
      title={t(`dock.receipt.${to}.title`)}
      act={t('dock.correct.send')}
      off={reason.trim() === '' ? t('dock.lacks.why') : null}
      command={correction}
      onClose={onClose}
      onSend={() => void correction.send({ units: chosen, reason: reason.trim() })}
    >
      <p>{t(`dock.receipt.${to}.what`)}</p>
      {units.length > 1 && <Quantity name="count" label={t('dock.count')} max={units.length} value={count} onChange={setCount} />}
      <TextArea name="reason" label={t('dock.correct.why')} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
    </ActDialog>
  )
}
