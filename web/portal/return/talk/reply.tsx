import { useState } from 'react'
import type { FileView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Attach } from '../../../ui/files/attach.tsx'
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
  const message = useCommand('POST', `/returns/${number}/messages`)
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
        readOnly={message.busy}
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
      <Attach value={files} onChange={(change) => setSaid((said) => ({ ...said, files: change(said.files) }))}>
        <ActionButton type="submit" kind="go" busy={message.busy}>
          {t('ui.send')}
        </ActionButton>
      </Attach>
    </form>
  )
}
