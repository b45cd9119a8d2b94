import { useState } from 'react'
import type { ParcelView } from '#application/parcels/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Photos } from '../parts/photos.tsx'
import { KnownFields } from './known-fields.tsx'
import { draftOf, parcelLacks, toKnown } from './parcel-draft.ts'

type Props = { view: ParcelView; onClose: () => void }

/** More is known of it, or it was put elsewhere; more photos. */
export function AmendDialog({ view, onClose }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => draftOf(view))
  const amending = useCommand('PUT', `/dock/parcels/${view.number}`, {
    version: view.version,
    onDone: () => {
      toast(t('unassigned.amended'))
      onClose()
    },
  })
  const lack = parcelLacks(draft)
  return (
    <ActDialog
      big
      wide
      title={t('unassigned.amend')}
      act={t('unassigned.amend.send')}
      off={lack && t(`unassigned.lacks.${lack}`)}
      command={amending}
      onClose={onClose}
      onSend={() => void amending.send(toKnown(draft))}
    >
      <KnownFields draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
      <Photos
        label={t('unassigned.photos.add')}
        place={`parcel ${view.number}`}
        value={draft.files}
        onChange={(change) => setDraft((before) => ({ ...before, files: change(before.files) }))}
      />
    </ActDialog>
  )
}
