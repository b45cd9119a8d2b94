import { useEffect, useId } from 'react'
import type { FileView } from '#application/files/view.ts'
import { IconButton } from '../../ui/control/button.tsx'
import { FileInput } from '../../ui/files/file-input.tsx'
import { FileRows } from '../../ui/files/file-rows.tsx'
import { type ChangeFiles, useUploads } from '../../ui/files/use-uploads.ts'
import { Picture } from '../../ui/files/picture.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useShots } from '../camera/shots.ts'

type Props = {
  /** What the camera button is called. */
  label: string
  /** What they are of: those on their way go on for it, and for nothing else, after a reload. */
  place: string
  value: readonly FileView[]
  onChange: ChangeFiles
  /** How many have not arrived. */
  onLeft?: (count: number) => void
}

/** A camera as large as a thumb, and what it has taken. */
export function Photos({ label, place, value, onChange, onLeft }: Props) {
  const t = useT()
  const input = useId()
  const sending = useUploads({ value, onChange, place })
  const left = sending.uploads.length
  useEffect(() => onLeft?.(left), [left, onLeft])
  useShots(place, (shot) => sending.add([shot]))
  return (
    <>
      <div className="pics">
        <label className="pics-add" htmlFor={input}>
          <Icon name="camera" />
          <span className="sr">{label}</span>
        </label>
        <FileInput id={input} className="sr" capture="environment" onFiles={sending.add} />
        {value.map((file) => (
          <figure key={file.id}>
            <Picture file={file} />
            <IconButton
              icon="cross"
              label={t('ui.file.remove', { name: file.name })}
              onClick={() => onChange((files) => files.filter(({ id }) => id !== file.id))}
            />
          </figure>
        ))}
      </div>
      <FileRows onChange={onChange} sending={sending} />
    </>
  )
}
