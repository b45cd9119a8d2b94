import { useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { contestable } from './contest-window.ts'

type Plea = { message: string; files: readonly FileView[] }
const blank: Plea = { message: '', files: [] }

/** « Demander un réexamen »: which refused products, and why; the goods are held until the answer. */
export function ContestDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const refused = view.lines.map(({ id, name, units }) => ({ id, name, units: contestable(units) })).filter(({ units }) => units.length > 0)
  const [lines, setLines] = useState<readonly string[]>(refused.map(({ id }) => id))
  const [{ message, files }, setPlea, forget] = useDraft(`contest.${view.number}`, blank)
  const contest = useCommand('POST', `/returns/${view.number}/contests`, { version: view.version })
  async function send(): Promise<void> {
    const units = refused.filter(({ id }) => lines.includes(id)).flatMap((line) => line.units.map(({ id }) => id))
    const { done } = await contest.send({ units, message, fileIds: files.map(({ id }) => id) })
    if (!done) return
    forget()
    toast(t('return.contest.done'))
    onClose()
  }
  return (
    <ActDialog
      wide
      title={t('return.contest.title')}
      act={t('return.contest.send')}
      command={contest}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('return.contest.lead')}</p>
      {refused.length > 1 && (
        <CheckList
          name="units"
          label={t('return.contest.which')}
          options={refused.map(({ id, name, units }) => ({ value: id, label: t('return.units-of', { name, units: units.length }) }))}
          value={lines}
          onChange={setLines}
        />
      )}
      <TextArea
        name="message"
        label={t('return.contest.message')}
        hint={t('return.contest.message.hint')}
        maxLength={5000}
        value={message}
        onChange={({ target }) => setPlea((plea) => ({ ...plea, message: target.value }))}
      />
      <FileDrop
        name="fileIds"
        place="contest"
        label={t('return.answer.files')}
        optional
        value={files}
        onChange={(change) => setPlea((plea) => ({ ...plea, files: change(plea.files) }))}
      />
    </ActDialog>
  )
}
