import { useId } from 'react'
import type { FileView } from '#application/views.ts'
import { IconButton } from '../../ui/control/button.tsx'
import { UploadRow } from '../../ui/files/file-row.tsx'
import { acceptedTypes, maxUploadBytes } from '../../ui/files/upload.ts'
import { useUploads } from '../../ui/files/use-uploads.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = {
  /** What the camera button is called. */
  label: string
  value: readonly FileView[]
  onChange: (change: (files: readonly FileView[]) => readonly FileView[]) => void
}

/** A camera as large as a thumb, and what it has taken. */
export function Photos({ label, value, onChange }: Props) {
  const t = useT()
  const input = useId()
  const { uploads, add, retry, cancel } = useUploads({ max: maxUploadBytes, onSent: (file) => onChange((files) => [...files, file]) })
  return (
    <>
      <div className="pics">
        <label className="pics-add" htmlFor={input}>
          <Icon name="camera" />
          <span className="sr">{label}</span>
        </label>
        <input
          id={input}
          className="sr"
          type="file"
          multiple
          capture="environment"
          accept={acceptedTypes.join()}
          onChange={({ target }) => {
            add([...(target.files ?? [])])
            target.value = ''
          }}
        />
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
      {uploads.length > 0 && (
        <ul aria-label={t('ui.file.list')} aria-live="polite">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              max={maxUploadBytes}
              onCancel={() => cancel(upload.key)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** A photo or a document, on its way to full size. */
export function Picture({ file }: { file: FileView }) {
  const t = useT()
  return (
    <a href={file.url} target="_blank" rel="noreferrer" title={file.name}>
      {file.thumbnailUrl ? (
        <img src={file.thumbnailUrl} alt={t('ui.photo', { name: file.name })} loading="lazy" />
      ) : (
        <Icon name="document" label={t('ui.document', { name: file.name })} />
      )}
    </a>
  )
}
