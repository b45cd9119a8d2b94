import { Fragment } from 'react'
import type { LineView } from '#application/returns/line-view.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'

/** What the customer ticked of the product, in a line; its serial numbers; below them what worries. What a clause judges is said by the clause. */
export function Declared({ line }: { line: LineView }) {
  const t = useT()
  const { declared, units } = line
  const known = units.flatMap(({ serial }) => serial ?? [])
  const unreadable = units.filter((unit) => unit.unreadable).length
  return (
    <div className="said">
      <p>{ticked(line, t).join(', ')}</p>
      {known.length + unreadable > 0 && (
        <p>
          <span className="muted">{t('desk.said.serials')}</span>{' '}
          {known.map((serial, index) => (
            <Fragment key={serial}>
              {index > 0 && ', '}
              <span className="mono whole">{serial}</span>
            </Fragment>
          ))}
          {unreadable > 0 && ` ${t('desk.said.unreadable', { count: unreadable })}`}
        </p>
      )}
      {declared.safety && <Worries answers={declared.safety} />}
    </div>
  )
}

/** « Panne à l’usage, sceau ouvert, souhait : avoir » */
function ticked({ declared, assessment, wanted }: LineView, t: T): readonly string[] {
  const { reasonLabel, seal, condition } = declared
  const judged = assessment.checks.some(({ code }) => code === 'condition')
  return [
    reasonLabel,
    seal && t(`case.said.seal.${seal}`),
    !judged && condition && t(`words.condition.${condition}`).toLocaleLowerCase(t.locale),
    t('case.said.wanted', { what: t(`words.resolution.${wanted}`).toLocaleLowerCase(t.locale) }),
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
}

/** What was answered of its battery that must be looked at; nothing where nothing worries. */
const Worries = ({ answers }: { answers: NonNullable<LineView['declared']['safety']> }) => {
  const t = useT()
  return safetyQuestions
    .filter((question) => answers[question] !== undefined && answers[question] !== 'no')
    .map((question) => (
      <p key={question} className="worry">
        {t(`words.safety.${question}`)} <b>{t(`words.answer.${answers[question] ?? 'dont_know'}`)}</b>
      </p>
    ))
}
