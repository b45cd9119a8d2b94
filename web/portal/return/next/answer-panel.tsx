import type { FileView, ReturnView } from '#application/views.ts'
import { checklistItems } from '#domain/return/grounds.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { formatDue } from '../../../ui/format/date.ts'
import { Form } from '../../../ui/form/form.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { CorrectLines, type Corrections } from './correct-lines.tsx'
import { Panel } from './panel.tsx'

type Answer = { message: string; files: readonly FileView[]; corrections: Corrections }
const blank: Answer = { message: '', files: [], corrections: {} }

/** The question, what it asks for, and the answer in place: words, files, or declared facts put right. */
export function AnswerPanel({ view }: { view: ReturnView }) {
  const t = useT()
  const [answer, setAnswer, forget] = useDraft(`details.${view.number}`, blank)
  const command = useCommand('POST', `/returns/${view.number}/details`, {
    version: view.version,
    onDone: () => {
      forget()
      toast(t('return.answer.done'))
    },
  })
  const { message, files, corrections } = answer
  const send = (): void =>
    void command.send({
      message,
      fileIds: files.map(({ id }) => id),
      lines: Object.entries(corrections).map(([id, changed]) => ({ id, ...changed })),
    })
  return (
    <Panel title={t('return.answer.title')} wide>
      <Asked view={view} />
      <Form problem={command.problem} onSend={send} label={t('return.answer.title')}>
        <TextArea
          name="message"
          label={t('return.answer.message')}
          optional
          maxLength={5000}
          value={message}
          onChange={({ target }) => setAnswer((all) => ({ ...all, message: target.value }))}
        />
        <FileDrop
          name="fileIds"
          label={t('return.answer.files')}
          optional
          value={files}
          onChange={(change) => setAnswer((all) => ({ ...all, files: change(all.files) }))}
        />
        <CorrectLines lines={view.lines} value={corrections} onChange={(next) => setAnswer((all) => ({ ...all, corrections: next }))} />
        <ActionButton type="submit" kind="go" icon="send" busy={command.busy}>
          {t('return.answer.send')}
        </ActionButton>
      </Form>
    </Panel>
  )
}

function Asked({ view: { details, deadlines, legalBasis } }: { view: ReturnView }) {
  const t = useT()
  const due = deadlines.find(({ kind }) => kind === 'details_by')?.due
  return (
    <>
      {details?.message && <blockquote>{details.message}</blockquote>}
      {details && details.checklist.length > 0 && (
        <div className="asked">
          <h3>{t('return.answer.asked')}</h3>
          <ul>
            {details.checklist.map((code) => (
              <li key={code}>{isCode(code) ? t(`words.checklist.${code}` as Key) : code}</li>
            ))}
          </ul>
        </div>
      )}
      {due && (
        <p>{t(legalBasis === 'withdrawal' ? 'return.answer.by.withdrawal' : 'return.answer.by', { due: formatDue(due, t.locale) })}</p>
      )}
    </>
  )
}

/** An agent may have asked in his own words. */
const isCode = (asked: string): boolean => (checklistItems as readonly string[]).includes(asked)
