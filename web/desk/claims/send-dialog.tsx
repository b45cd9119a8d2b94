import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DialogProps } from './claim-acts.tsx'
import { unitsIn } from './units.ts'
import { useAct } from './use-act.ts'

/** The goods leave: with whom, under which number, and how the supplier calls it. */
export function SendDialog({ claim, onClose }: DialogProps) {
  const t = useT()
  const sending = useAct(claim, 'sending', { done: t('claim.send.done'), onClose })
  return (
    <ActDialog
      title={t('claim.send.title')}
      act={t('claim.send.act')}
      command={sending}
      onClose={onClose}
      onSend={({ carrier, tracking, reference }) =>
        void sending.send({ carrier: carrier || null, tracking: tracking || null, reference: reference || null })
      }
    >
      <p>{t('claim.send.body', { count: unitsIn(claim, ['open']).length })}</p>
      <Input name="carrier" label={t('claim.send.carrier')} maxLength={60} optional />
      <Input name="tracking" label={t('claim.send.tracking')} maxLength={100} mono optional />
      <Input name="reference" label={t('claim.reference')} maxLength={100} defaultValue={claim.reference ?? ''} mono optional />
    </ActDialog>
  )
}
