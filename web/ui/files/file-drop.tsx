import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { FileView } from '#application/views.ts'
import { Button } from '../control/button.tsx'
import { Field, type FieldProps } from '../form/field.tsx'
import { formatSize } from '../format/number.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { FileInput } from './file-input.tsx'
import { FileRows } from './file-rows.tsx'
import { type ChangeFiles, useUploads } from './use-uploads.ts'

type Props = FieldProps & {
  /** The files that have arrived: keep them (their ids) in the screen's state or draft. */
  value: readonly FileView[]
  onChange: ChangeFiles
  maxBytes?: number
}

/** Drop, choose or photograph; each file with its progress, what went wrong, and a way out. */
export function FileDrop({ value, onChange, maxBytes, hint, ...field }: Props) {
  const t = useT()
  const sending = useUploads(onChange, maxBytes)
  const formats = t('ui.drop.formats', { size: formatSize(sending.max, t.locale) })
  return (
    <div>
      <Field {...field} hint={hint ?? formats}>
        {(control) => <DropZone onFiles={sending.add} control={control} />}
      </Field>
      <FileRows value={value} onChange={onChange} sending={sending} />
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
      <FileInput ref={input} id={control.id} aria-describedby={control['aria-describedby']} onFiles={onFiles} />
    </div>
  )
}
