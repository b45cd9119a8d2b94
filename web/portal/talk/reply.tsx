import { useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Attach } from '../../ui/files/attach.tsx'
import type { useDraft } from '../../ui/form/use-draft.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Outbox } from './outbox.ts'

export type Said = { body: string; files: readonly FileView[] }
export const nothing: Said = { body: '', files: [] }

type Props = { draft: ReturnType<typeof useDraft<Said>>; outbox: Pick<Outbox, 'post'> }

/** A message with what is attached to it: kept as it is typed, and gone from here as it is sent off, so that the next one can be written. */
export function Reply({ draft: [{ body, files }, setSaid, forget], outbox }: Props) {
  const t = useT()
  const [empty, setEmpty] = useState(false)
  function send(): void {
    const blank = body.trim() === '' && files.length === 0
    setEmpty(blank)
    if (blank) return
    outbox.post(body, files)
    forget()
  }
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        className="area"
        rows={2}
        maxLength={5000}
        aria-label={t('talk.message')}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? 'nothing-said' : undefined}
        placeholder={t('talk.placeholder')}
        value={body}
        onChange={({ target }) => setSaid((said) => ({ ...said, body: target.value }))}
      />
      {empty && (
        <p className="error" id="nothing-said" role="alert">
          {t('talk.empty')}
        </p>
      )}
      <Attach value={files} onChange={(change) => setSaid((said) => ({ ...said, files: change(said.files) }))}>
        <ActionButton type="submit" kind="go">
          {t('ui.send')}
        </ActionButton>
      </Attach>
    </form>
  )
}
