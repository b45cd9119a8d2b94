import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { checklistItems } from '#domain/return/grounds.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { FileDrop } from '../../../ui/files/file-drop.tsx'
import { formatDue } from '../../../ui/format/date.ts'
import { formatList } from '../../../ui/format/number.ts'
import { CheckList } from '../../../ui/form/choices.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { CorrectLines, type Corrections } from './correct-lines.tsx'
import { Panel } from './panel.tsx'

/** `ticked`: what of the checklist the customer says to have answered. */
type Answer = { message: string; files: readonly FileView[]; corrections: Corrections; ticked: readonly string[] }
const blank: Answer = { message: '', files: [], corrections: {}, ticked: [] }

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
  const { message, files, corrections, ticked } = answer
  const points = (view.details?.checklist ?? []).map((code) => ({
    value: code,
    label: isCode(code) ? t(`words.checklist.${code}` as Key) : code,
  }))
  const left = points.filter(({ value }) => !ticked.includes(value)).map(({ label }) => label)
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
        {points.length > 0 && (
          <CheckList
            name="checklist"
            label={t('return.answer.ticked')}
            hint={t('return.answer.ticked.hint')}
            options={points}
            value={ticked}
            onChange={(next) => setAnswer((all) => ({ ...all, ticked: next }))}
          />
        )}
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
        {left.length > 0 && ticked.length > 0 && (
          <Notice icon="info">{t('return.answer.left', { points: formatList(left, t.locale) })}</Notice>
        )}
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
      {due && (
        <p>{t(legalBasis === 'withdrawal' ? 'return.answer.by.withdrawal' : 'return.answer.by', { due: formatDue(due, t.locale) })}</p>
      )}
    </>
  )
}

/** An agent may have asked in his own words. */
const isCode = (asked: string): boolean => (checklistItems as readonly string[]).includes(asked)
