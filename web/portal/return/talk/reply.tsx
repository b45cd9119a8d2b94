import { useRef, useState } from 'react'
import type { FileView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { FileRow, UploadRow } from '../../../ui/files/file-row.tsx'
import { acceptedTypes, maxUploadBytes } from '../../../ui/files/upload.ts'
import { useUploads } from '../../../ui/files/use-uploads.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { ProblemNotice } from '../../../ui/notice/problem-notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Said = { body: string; files: readonly FileView[] }
const nothing: Said = { body: '', files: [] }

/** A message with what is attached to it. What was typed survives a reload and a lost connection. */
export function Reply({ number }: { number: string }) {
  const t = useT()
  const [{ body, files }, setSaid, forget] = useDraft(`message.${number}`, nothing)
  const [empty, setEmpty] = useState(false)
  const { uploads, add, retry, cancel } = useUploads({
    max: maxUploadBytes,
    onSent: (file) => setSaid((said) => ({ ...said, files: [...said.files, file] })),
  })
  const picker = useRef<HTMLInputElement>(null)
  const message = useCommand('POST', `/returns/${number}/messages`)
  const underWay = uploads.some(({ state }) => state === 'sending')
  async function send(): Promise<void> {
    const blank = body.trim() === '' && files.length === 0
    setEmpty(blank)
    if (blank) return
    const { done } = await message.send({ body, fileIds: files.map(({ id }) => id) })
    if (done) forget()
  }
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ProblemNotice problem={message.problem} />
      <textarea
        className="area"
        rows={2}
        maxLength={5000}
        aria-label={t('return.talk.message')}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? 'nothing-said' : undefined}
        placeholder={t('return.talk.placeholder')}
        value={body}
        onChange={({ target }) => setSaid((said) => ({ ...said, body: target.value }))}
      />
      {empty && (
        <p className="error" id="nothing-said" role="alert">
          {t('return.talk.empty')}
        </p>
      )}
      {(files.length > 0 || uploads.length > 0) && (
        <ul aria-label={t('ui.file.list')} aria-live="polite">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onRemove={() => setSaid((said) => ({ ...said, files: said.files.filter(({ id }) => id !== file.id) }))}
            />
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
      <div className="row">
        <Button icon="clip" onClick={() => picker.current?.click()}>
          {t('return.talk.attach')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={acceptedTypes.join()}
          aria-label={t('return.talk.attach')}
          onChange={({ target }) => {
            add([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <ActionButton type="submit" kind="go" busy={message.busy} off={underWay ? t('return.talk.uploading') : null}>
          {t('ui.send')}
        </ActionButton>
      </div>
    </form>
  )
}
