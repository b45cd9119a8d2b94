import type { FileView } from '#application/views.ts'
import { useT } from '../words/use-t.ts'
import { FileRow, UploadRow } from './file-row.tsx'
import type { ChangeFiles, Uploads } from './use-uploads.ts'

type Props = { value?: readonly FileView[]; onChange: ChangeFiles; sending: Uploads }

/** What has arrived, each with its way out, and what is on its way; nothing at all when there are none. */
export function FileRows({ value, onChange, sending: { uploads, max, cancel, retry } }: Props) {
  const t = useT()
  if ((value?.length ?? 0) + uploads.length === 0) return null
  return (
    <ul aria-label={t('ui.file.list')} aria-live="polite">
      {value?.map((file) => (
        <FileRow key={file.id} file={file} onRemove={() => onChange((files) => files.filter(({ id }) => id !== file.id))} />
      ))}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} max={max} onCancel={() => cancel(upload.key)} onRetry={() => retry(upload)} />
      ))}
    </ul>
  )
}
