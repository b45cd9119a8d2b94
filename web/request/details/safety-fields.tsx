import { safetyQuestions } from '#domain/return/rma.ts'
import { RadioList } from '../../ui/form/choices.tsx'
import { FieldError } from '../../ui/form/field.tsx'
import { useField } from '../../ui/form/form-context.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { LineDraft } from '../request-draft.ts'

type Props = { answers: LineDraft['safety']; stopped: boolean; onChange: (answers: LineDraft['safety']) => void }

const answers = ['yes', 'no', 'dont_know'] as const

/** Before a lithium battery may be posted (E4). A dangerous one is fetched otherwise: the request goes through all the same. */
export function SafetyFields({ answers: given, stopped, onChange }: Props) {
  const t = useT()
  const { id, errorId, error } = useField('safety')
  return (
    <section className={error ? 'safety field--error' : 'safety'} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('request.safety')}</h3>
      <p className="hint">{t('request.safety.hint')}</p>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {safetyQuestions.map((question) => (
        <RadioList
          key={question}
          name={`safety.${question}`}
          label={t(`words.safety.${question}`)}
          row
          options={answers.map((answer) => ({ value: answer, label: t(`words.answer.${answer}`) }))}
          value={given[question] ?? null}
          onChange={(answer) => onChange({ ...given, [question]: answer })}
        />
      ))}
      {stopped && (
        <Notice tone="bad" live>
          <b>{t('request.safety.stop')}</b>
          <span>{t('request.safety.stop.body')}</span>
        </Notice>
      )}
    </section>
  )
}
