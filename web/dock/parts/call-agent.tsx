import { useState } from 'react'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { Button } from '../../ui/control/button.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'

/** What the dock cannot decide goes to customer service: an internal note, and the return among those to answer until they have. */
export function CallAgent({ number }: { number: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [words, setWords, forget] = useDraft(`dock.note.${number}`, '')
  const note = useCommand('POST', `/returns/${number}/messages`, {
    onDone: () => {
      forget()
      setOpen(false)
      toast(t('dock.call.done'))
    },
  })
  return (
    <>
      <Button icon="flag" big onClick={() => setOpen(true)}>
        {t('dock.call')}
      </Button>
      {open && (
        <ActDialog
          big
          title={t('dock.call.title')}
          act={t('dock.call.send')}
          off={words.trim() === '' ? t('dock.call.empty') : null}
          command={note}
          onClose={() => setOpen(false)}
          onSend={() => void note.send({ body: words, internal: true, calls: true })}
        >
          <p>{t('dock.call.what')}</p>
          <TextArea name="body" label={t('dock.call.words')} value={words} rows={4} onChange={({ target }) => setWords(target.value)} />
        </ActDialog>
      )}
    </>
  )
}
