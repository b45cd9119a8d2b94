import type { FileView } from '#application/files/view.ts'
import { useT } from '../words/use-t.ts'
import { FileRow, UploadRow } from './file-row.tsx'
import type { ChangeFiles, Uploads } from './use-uploads.ts'
import { useSaid } from './use-said.ts'

type Props = {
  /** Shown elsewhere where they are left out. */
  value?: readonly FileView[]
  onChange: ChangeFiles
  sending: Uploads
  /** A row that had the focus is gone: where it goes now. */
  onEmptied?: () => void
}

/** What has arrived, each with its way out, and what is on its way; what happens to them is said once, in words. */
export function FileRows({ value, onChange, sending: { uploads, maxFiles, cancel, retry }, onEmptied }: Props) {
  const t = useT()
  const said = useSaid(uploads, maxFiles)
  const leave = (work: () => void) => (): void => {
    work()
    onEmptied?.()
  }
  return (
    <>
      <p className="sr" role="status">
        {said}
      </p>
      {(value?.length ?? 0) + uploads.length > 0 && (
        <ul className="files" aria-label={t('ui.file.list')}>
          {value?.map((file) => (
            <FileRow key={file.id} file={file} onRemove={leave(() => onChange((files) => files.filter(({ id }) => id !== file.id)))} />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              maxFiles={maxFiles}
              onCancel={leave(() => cancel(upload.key))}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
    </>
  )
}
