import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { formatLocalDate } from '../../../ui/format/date.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Meanwhile } from './meanwhile.tsx'

/** The day on which a suspect battery is fetched, as agreed with the customer: it keeps the promise, and the customer has it in writing. */
export function PickupDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const from = view.staff?.pickupFrom ?? null
  const pickup = useCommand('PUT', `/returns/${view.number}/pickup`, {
    version: view.version,
    onDone: () => {
      toast(t('case.pickup.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('case.pickup.title')}
      act={t('case.pickup.act')}
      icon="truck"
      command={pickup}
      onClose={onClose}
      onSend={({ on = '', message = '' }) => void pickup.send({ on, message })}
    >
      <Meanwhile view={view} />
      <p>{t('case.pickup.body')}</p>
      <Input
        name="on"
        type="date"
        label={t('case.pickup.day')}
        hint={from === null ? undefined : t('case.pickup.day.hint', { from: formatLocalDate(from, t.locale) })}
        min={from ?? undefined}
        defaultValue={view.pickupOn ?? ''}
      />
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
