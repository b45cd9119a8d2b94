import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { FileView } from '#application/views.ts'
import { Button } from '../control/button.tsx'
import { Field, type FieldProps } from '../form/field.tsx'
import { formatSize } from '../format/number.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { FileRow, UploadRow } from './file-row.tsx'
import { acceptedTypes, maxUploadBytes } from './upload.ts'
import { useUploads } from './use-uploads.ts'

type Props = FieldProps & {
  /** The files that have arrived: keep them (their ids) in the screen's state or draft. */
  value: readonly FileView[]
  onChange: (change: (files: readonly FileView[]) => readonly FileView[]) => void
  maxBytes?: number
}

/** Drop, choose or photograph; each file with its progress, what went wrong, and a way out. */
export function FileDrop({ value, onChange, maxBytes = maxUploadBytes, hint, ...field }: Props) {
  const t = useT()
  const { uploads, add, retry, cancel } = useUploads({ max: maxBytes, onSent: (file) => onChange((files) => [...files, file]) })
  const formats = t('ui.drop.formats', { size: formatSize(maxBytes, t.locale) })
  return (
    <div>
      <Field {...field} hint={hint ?? formats}>
        {(control) => <DropZone onFiles={add} control={control} />}
      </Field>
      {(value.length > 0 || uploads.length > 0) && (
        <ul aria-label={t('ui.file.list')} aria-live="polite">
          {value.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => onChange((files) => files.filter(({ id }) => id !== file.id))} />
          ))}
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} max={maxBytes} onCancel={() => cancel(upload.key)} onRetry={() => retry(upload)} />
          ))}
        </ul>
      )}
    </div>
  )
}

type ZoneProps = { onFiles: (files: Iterable<File>) => void; control: { id: string; 'aria-describedby': string | undefined } }

function DropZone({ onFiles, control }: ZoneProps): ReactNode {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hold = (event: DragEvent): void => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    <div
      className={over ? 'drop drop--over' : 'drop'}
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={(event) => {
        hold(event)
        onFiles(event.dataTransfer.files)
      }}
    >
      <Icon name="camera" />
      <p>{over ? <b>{t('ui.drop.let-go')}</b> : t('ui.drop')}</p>
      {/* The input is what is labelled and focused; the button is for the eye and the pointer. */}
      <Button tabIndex={-1} aria-hidden onClick={() => input.current?.click()}>
        {t('ui.drop.choose')}
      </Button>
      <input
        ref={input}
        id={control.id}
        aria-describedby={control['aria-describedby']}
        type="file"
        multiple
        accept={acceptedTypes.join()}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </div>
  )
}
