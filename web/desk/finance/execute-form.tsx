import type { Command } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input, TextArea } from '../../ui/form/inputs.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useT } from '../../ui/words/use-t.ts'
import { belief, believed } from './believed.ts'
import { blankExecution } from './blank-execution.ts'
import { beforehand, deedWords, referenceLabel } from './deed-words.ts'
import { executionBody } from './execution-body.ts'
import type { ExecutionProps } from './execution.tsx'
import { obstacleWords } from './obstacle-words.ts'

/** It says what it does, asks for the reference, and does it once. */
export function ExecuteForm({ view, resolution, customer, execution }: ExecutionProps & { execution: Command<unknown> }) {
  const t = useT()
  const sum = believed(resolution, execution.problem)
  const owed = { ...resolution, ...sum, currency: view.currency }
  const [typed, setTyped, forget] = useDraft(`execution.${resolution.id}`, blankExecution)
  const send = async (): Promise<void> => {
    const sent = await execution.send({ ...executionBody(typed, resolution.amount === null), ...belief(sum) })
    if (sent.done) forget()
  }
  return (
    <>
      <h2>{t('finance.execute')}</h2>
      <p>{beforehand(owed, t)}</p>
      <Form problem={execution.problem} onSend={() => void send()}>
        <Input
          name="reference"
          label={referenceLabel(owed, t)}
          hint={t(resolution.amount === null ? 'finance.reference.hint.goods' : 'finance.reference.hint')}
          value={typed.reference}
          onChange={({ target }) => setTyped({ ...typed, reference: target.value })}
          maxLength={140}
          autoComplete="off"
          mono
        />
        {resolution.amount === null &&
          (['carrier', 'tracking'] as const).map((part) => (
            <Input
              key={part}
              name={part}
              label={t(`finance.${part}`)}
              optional
              value={typed[part]}
              onChange={({ target }) => setTyped({ ...typed, [part]: target.value })}
              maxLength={100}
              autoComplete="off"
              mono={part === 'tracking'}
            />
          ))}
        <TextArea
          name="message"
          label={t('finance.message')}
          hint={t('finance.message.hint')}
          optional
          rows={3}
          value={typed.message}
          onChange={({ target }) => setTyped({ ...typed, message: target.value })}
          maxLength={5000}
        />
        <ActionButton type="submit" kind="go" busy={execution.busy} off={obstacleWords(resolution.obstacle, t)}>
          {deedWords(owed, customer, t)}
        </ActionButton>
      </Form>
    </>
  )
}
