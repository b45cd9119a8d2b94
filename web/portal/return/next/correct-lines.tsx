import type { LineView } from '#application/returns/line-view.ts'
import { type Condition, conditions, type SafetyAnswer, type SafetyQuestion, type Seal, seals } from '#domain/return/rma.ts'
import { Select } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Correction = { seal?: Seal; condition?: Condition; safety?: Partial<Record<SafetyQuestion, SafetyAnswer>> }
export type Corrections = Readonly<Record<string, Correction>>

type Props = { lines: readonly LineView[]; value: Corrections; onChange: (value: Corrections) => void }

const answers: readonly SafetyAnswer[] = ['yes', 'no', 'dont_know']

/** What was declared of the seal, the wear and a battery, to be put right; only lines that were touched are sent. */
export function CorrectLines({ lines, value, onChange }: Props) {
  const t = useT()
  const put = (id: string, part: Correction): void => onChange({ ...value, [id]: { ...value[id], ...part } })
  return (
    <details className="correct">
      <summary>{t('return.answer.correct')}</summary>
      {lines.map(({ id, name, declared }, index) => (
        <fieldset key={id}>
          <legend>{name}</legend>
          <Select
            name={`lines.${index}.seal`}
            label={t('return.answer.seal')}
            optional
            blank={t('return.answer.choose')}
            options={seals.map((seal) => ({ value: seal, label: t(`words.seal.${seal}`) }))}
            value={value[id]?.seal ?? declared.seal ?? ''}
            onChange={({ target }) => target.value && put(id, { seal: target.value as Seal })}
          />
          <Select
            name={`lines.${index}.condition`}
            label={t('return.answer.condition')}
            optional
            blank={t('return.answer.choose')}
            options={conditions.map((condition) => ({ value: condition, label: t(`words.condition.${condition}`) }))}
            value={value[id]?.condition ?? declared.condition ?? ''}
            onChange={({ target }) => target.value && put(id, { condition: target.value as Condition })}
          />
          {(Object.keys(declared.safety ?? {}) as SafetyQuestion[]).map((question) => {
            const safety = { ...declared.safety, ...value[id]?.safety }
            return (
              <Select
                key={question}
                name={`lines.${index}.safety.${question}`}
                label={t(`words.safety.${question}`)}
                optional
                options={answers.map((answer) => ({ value: answer, label: t(`words.answer.${answer}`) }))}
                value={safety[question] ?? ''}
                onChange={({ target }) => put(id, { safety: { ...safety, [question]: target.value as SafetyAnswer } })}
              />
            )
          })}
        </fieldset>
      ))}
    </details>
  )
}
