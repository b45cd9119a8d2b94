import { useState } from 'react'
import type { ParcelView } from '#application/parcels/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Props = { view: ParcelView; onClose: () => void }

/** It was assigned to the wrong return, or is still here. */
export function ReopenDialog({ view, onClose }: Props) {
  const t = useT()
  const [reason, setReason] = useState('')
  const reopening = useCommand('PUT', `/dock/parcels/${view.number}/reopening`, {
    version: view.version,
    onDone: () => {
      toast(t('unassigned.reopened'))
      onClose()
    },
  })
  return (
    <ActDialog
      big
      title={t('unassigned.reopen')}
      act={t('unassigned.reopen.send')}
      off={reason.trim() === '' ? t('unassigned.end.why') : null}
      command={reopening}
      onClose={onClose}
      onSend={() => void reopening.send({ reason: reason.trim() })}
    >
      <p>{t(view.status === 'assigned' ? 'unassigned.reopen.assigned' : 'unassigned.reopen.ended')}</p>
      <TextArea
        name="reason"
        label={t('unassigned.end.reason')}
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </ActDialog>
  )
}
