import { type ReactNode, useRef } from 'react'
import { Button } from '../../../ui/control/button.tsx'
import { FileRow, UploadRow } from '../../../ui/files/file-row.tsx'
import { acceptedTypes, maxUploadBytes } from '../../../ui/files/upload.ts'
import { useUploads } from '../../../ui/files/use-uploads.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { Reply } from './use-reply.ts'

/** The files of an answer, and the row below it: join, send. */
export function Attach({ reply, children }: { reply: Reply; children: ReactNode }) {
  const t = useT()
  const picker = useRef<HTMLInputElement>(null)
  const { uploads, add, retry, cancel } = useUploads({ max: maxUploadBytes, onSent: (file) => reply.attach((files) => [...files, file]) })
  return (
    <>
      {(reply.files.length > 0 || uploads.length > 0) && (
        <ul aria-label={t('ui.file.list')} aria-live="polite">
          {reply.files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => reply.attach((files) => files.filter(({ id }) => id !== file.id))} />
          ))}
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
      <div className="row compose-end">
        <Button kind="quiet" icon="clip" onClick={() => picker.current?.click()}>
          {t('desk.compose.attach')}
        </Button>
        <input
          ref={picker}
          type="file"
          className="sr"
          multiple
          tabIndex={-1}
          accept={acceptedTypes.join(',')}
          aria-label={t('desk.compose.attach')}
          onChange={({ target }) => {
            add([...(target.files ?? [])])
            target.value = ''
          }}
        />
        {children}
      </div>
    </>
  )
}
