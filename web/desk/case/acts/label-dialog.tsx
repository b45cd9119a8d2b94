import { useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { isLive, MOST_PARCELS } from '#domain/return/carrier-label.ts'
import { trackingDoubt } from '#domain/return/tracking.ts'
import { useApi } from '../../../ui/api/query.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { firstFree } from './first-free.ts'
import { Meanwhile } from './meanwhile.tsx'

/** The carrier's label that customer service got: its PDF and number, for one parcel. The customer is told, and prints it from their return. */
export function LabelDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const carriers = useApi<{ names: readonly string[]; usual: { merchant: string | null } }>('/carriers').data
  const [files, setFiles] = useState<readonly FileView[]>([])
  const [tracking, setTracking] = useState('')
  const [parcel, setParcel] = useState(() => String(firstFree(view)))
  const doubt = trackingDoubt(tracking)
  const replaces = view.labels.some((label) => isLive(label) && String(label.parcel) === parcel.trim())
  const label = useCommand('POST', `/returns/${view.number}/labels`, {
    version: view.version,
    onDone: () => {
      toast(t('case.label.done'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('case.label.title')}
      act={t('case.label.act')}
      icon="print"
      command={label}
      off={files.length === 0 ? t('case.label.no-file') : null}
      onClose={onClose}
      onSend={({ carrier = '', message = '' }) =>
        void label.send({
          parcel: Number(parcel),
          carrier: carrier.trim() || null,
          tracking: tracking.trim() || null,
          fileId: files.at(-1)?.id,
          message,
        })
      }
    >
      <Meanwhile view={view} />
      <p>{t(view.labelPayer === 'customer' ? 'case.label.body.ours' : 'case.label.body')}</p>
      <FileDrop
        name="fileId"
        label={t('case.label.file')}
        hint={t('case.label.file.hint')}
        maxFiles={1}
        pdfOnly
        value={files}
        onChange={(change) => setFiles((some) => change(some).slice(-1))}
      />
      <Input
        name="carrier"
        label={t('case.label.carrier')}
        optional
        maxLength={60}
        autoComplete="off"
        list="label-carriers"
        defaultValue={carriers?.usual.merchant ?? ''}
      />
      <datalist id="label-carriers">
        {carriers?.names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Input
        name="tracking"
        label={t('case.label.tracking')}
        optional
        mono
        maxLength={100}
        autoComplete="off"
        value={tracking}
        onChange={({ target }) => setTracking(target.value)}
      />
      {doubt && (
        <Notice tone="warn" icon="alert" live>
          {t('case.label.doubt', doubt)}
        </Notice>
      )}
      <Input
        name="parcel"
        type="number"
        min={1}
        max={MOST_PARCELS}
        label={t('case.label.parcel')}
        hint={replaces ? t('case.label.parcel.replaces') : t('case.label.parcel.hint')}
        value={parcel}
        onChange={({ target }) => setParcel(target.value)}
      />
      <TextArea name="message" label={t('desk.message')} optional maxLength={5000} />
    </ActDialog>
  )
}
