import { Fragment, type ReactNode } from 'react'
import type { LineView } from '#application/returns/line-view.ts'
import { safetyQuestions } from '#domain/return/rma.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'

/** What the customer says of the product, in their words where they used any. */
export function Declared({ line }: { line: LineView }) {
  const t = useT()
  const said = saidOf(line, t).filter(([, value]) => value !== null && value !== '')
  if (said.length === 0) return null
  return (
    <dl className="kv said">
      {said.map(([key, value]) => (
        <Fragment key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function saidOf({ declared, units, wanted }: LineView, t: T): readonly (readonly [Key, ReactNode])[] {
  return [
    ['desk.said.reason', declared.reasonLabel],
    ['desk.said.note', quoted(declared.note)],
    ['desk.said.seal', declared.seal && t(`words.seal.${declared.seal}`)],
    ['desk.said.condition', declared.condition && t(`words.condition.${declared.condition}`)],
    ['desk.said.serials', serials(units, t)],
    ['desk.said.wanted', t(`words.resolution.${wanted}`)],
    ['desk.said.safety', declared.safety && safety(declared.safety, t)],
    ['desk.said.dock', quoted(declared.dockMessage)],
  ]
}

const quoted = (words: string | null): ReactNode => words && <q>{words}</q>

function serials(units: LineView['units'], t: T): ReactNode {
  const known = units.flatMap(({ serial }) => serial ?? [])
  const unreadable = units.filter((unit) => unit.unreadable).length
  if (known.length === 0 && unreadable === 0) return null
  return (
    <>
      {known.map((serial, index) => (
        <Fragment key={serial}>
          {index > 0 && ', '}
          <span className="mono">{serial}</span>
        </Fragment>
      ))}
      {unreadable > 0 && ` ${t('desk.said.unreadable', { count: unreadable })}`}
    </>
  )
}

/** Only what worries; one line when nothing does. */
function safety(answers: NonNullable<LineView['declared']['safety']>, t: T): ReactNode {
  const worries = safetyQuestions.filter((question) => answers[question] !== undefined && answers[question] !== 'no')
  if (worries.length === 0) return t('desk.said.safety.none')
  return worries.map((question) => (
    <span key={question} className="worry">
      {t(`words.safety.${question}`)} <b>{t(`words.answer.${answers[question] ?? 'dont_know'}`)}</b>
    </span>
  ))
}
