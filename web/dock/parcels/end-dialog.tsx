import { useId, useState } from 'react'
import type { ParcelView } from '#application/parcels/view.ts'
import { type Ending, endings } from '#domain/parcel/parcel.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Tiles } from '../../ui/control/tile.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

type Props = { view: ParcelView; onClose: () => void }

/** It leaves without a return: how, under which number, and why. */
export function EndDialog({ view, onClose }: Props) {
  const t = useT()
  const label = useId()
  const [ending, setEnding] = useState<Ending | null>(null)
  const [tracking, setTracking] = useState('')
  const [reason, setReason] = useState('')
  const [now] = useState(() => new Date().toISOString())
  const ended = useCommand('PUT', `/dock/parcels/${view.number}/end`, {
    version: view.version,
    onDone: () => {
      toast(t('unassigned.ended'))
      onClose()
    },
  })
  const kept = now <= view.keptUntil
  const off =
    ending === null
      ? t('unassigned.end.choose')
      : ending === 'returned_to_sender' && tracking.trim() === ''
        ? t('unassigned.end.tracking')
        : reason.trim() === ''
          ? t('unassigned.end.why')
          : null
  return (
    <ActDialog
      big
      title={t('unassigned.end')}
      act={t('unassigned.end.send')}
      off={off}
      command={ended}
      onClose={onClose}
      onSend={() => void ended.send({ ending, tracking: tracking.trim() || null, reason: reason.trim() })}
    >
      <p id={label}>{t('unassigned.end.how')}</p>
      <Tiles
        labelledBy={label}
        value={ending}
        onChange={setEnding}
        options={endings.map((value) => ({
          value,
          label: t(`unassigned.end.${value}`),
          ...(value === 'disposed' && kept
            ? { off: true, small: t('unassigned.end.kept', { when: formatDue(view.keptUntil, t.locale) }) }
            : {}),
        }))}
      />
      {(ending === 'returned_to_sender' || ending === 'sent_on') && (
        <Input
          name="tracking"
          label={t('dock.tracking')}
          optional={ending === 'sent_on'}
          mono
          autoComplete="off"
          value={tracking}
          onChange={({ target }) => setTracking(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      )}
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
