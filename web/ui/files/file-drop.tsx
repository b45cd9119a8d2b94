import { type ReactNode, type RefObject, useRef } from 'react'
import { MOST_FILES } from '#domain/file/limits.ts'
import type { FileView } from '#application/files/view.ts'
import { Button } from '../control/button.tsx'
import { Field, type FieldProps } from '../form/field.tsx'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { FileInput } from './file-input.tsx'
import { FileRows } from './file-rows.tsx'
import { useIncoming } from './incoming.ts'
import { limitWords } from './limit-words.ts'
import { type ChangeFiles, useUploads } from './use-uploads.ts'

type Props = FieldProps & {
  /** The files that have arrived: keep them (their ids) in the screen's state or draft. */
  value: readonly FileView[]
  onChange: ChangeFiles
  maxFiles?: number
  pdfOnly?: boolean
  /** What the field is of, where its name is another's on a page of the same address: an id. */
  place?: string
}

/** Drop, paste, choose or photograph; each file with its progress, what went wrong, and a way out. */
export function FileDrop({ value, onChange, maxFiles = MOST_FILES, pdfOnly = false, place, hint, ...field }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const sending = useUploads({
    value,
    onChange,
    place: place ?? field.name,
    maxFiles,
    pdfOnly,
  })
  const limits = limitWords({ maxFiles, pdfOnly }, t)
  return (
    <div>
      <Field
        {...field}
        hint={
          hint ? (
            <>
              {hint} {limits}
            </>
          ) : (
            limits
          )
        }
      >
        {(control) => <DropZone onFiles={sending.add} control={control} input={input} multiple={maxFiles > 1} pdfOnly={pdfOnly} />}
      </Field>
      <FileRows value={value} onChange={onChange} sending={sending} onEmptied={() => input.current?.focus()} />
    </div>
  )
}

type ZoneProps = {
  onFiles: (files: Iterable<File>) => void
  control: { id: string; 'aria-describedby': string | undefined }
  input: RefObject<HTMLInputElement | null>
  multiple: boolean
  pdfOnly: boolean
}

function DropZone({ onFiles, control, input, multiple, pdfOnly }: ZoneProps): ReactNode {
  const t = useT()
  const zone = useRef<HTMLDivElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const over = useIncoming(zone, onFiles)
  return (
    <div className={over ? 'drop drop--over' : 'drop'} ref={zone}>
      <Icon name={pdfOnly ? 'print' : 'camera'} />
      <p className="drop-words">{over ? <b>{t('ui.drop.let-go')}</b> : t('ui.drop')}</p>
      <span className="drop-ways">
        {/* The input is what is labelled and focused; the button is for the eye and the pointer. */}
        <Button tabIndex={-1} aria-hidden onClick={() => input.current?.click()}>
          {t('ui.drop.choose')}
        </Button>
        {!pdfOnly && (
          <Button className="drop-camera" onClick={() => camera.current?.click()}>
            {t('ui.drop.camera')}
          </Button>
        )}
      </span>
      <FileInput
        ref={input}
        id={control.id}
        aria-describedby={control['aria-describedby']}
        multiple={multiple}
        pdfOnly={pdfOnly}
        onFiles={onFiles}
      />
      {!pdfOnly && (
        <FileInput ref={camera} hidden capture="environment" multiple={false} aria-label={t('ui.drop.camera')} onFiles={onFiles} />
      )}
    </div>
  )
}
