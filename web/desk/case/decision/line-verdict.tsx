import type { LineView } from '#application/returns/line-view.ts'
import type { PrecedentView } from '#application/returns/precedent-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { lineDraft, together } from './draft.ts'
import { ExceptionAnswer } from './exception-answer.tsx'
import { Precedent } from './precedent.tsx'
import type { Decision } from './use-decision.ts'
import { VerdictChoice } from './verdict-choice.tsx'

type Props = { line: LineView; view: ReturnView; decision: Decision; precedent: PrecedentView | undefined }

/** One product: a verdict for all its units, or one for each; the answers to what its customer pleads. */
export function LineVerdict({ line, view, decision, precedent }: Props) {
  const t = useT()
  const { whole, units, exceptions } = lineDraft(decision.draft, line.id)
  const change = (to: Parameters<Decision['changeLine']>[1]): void => decision.changeLine(line.id, to)
  const apart = (): void => change({ units: Object.fromEntries(line.units.map(({ id }) => [id, whole])) })
  return (
    <section className="verdict" aria-label={line.name}>
      <header>
        <h3>{line.quantity > 1 ? t('desk.verdict.of', { name: line.name, count: line.quantity }) : line.name}</h3>
        <span className="soft">
          <Money amount={line.value} currency={view.currency} />
        </span>
      </header>
      {precedent && <Precedent precedent={precedent} />}
      {line.exceptions.map((exception) => (
        <ExceptionAnswer
          key={exception.clause}
          exception={exception}
          granted={exceptions[exception.clause]}
          onAnswer={(granted) => change({ exceptions: { ...exceptions, [exception.clause]: granted } })}
        />
      ))}
      {units === null && (
        <VerdictChoice line={line} view={view} label={line.name} verdict={whole} onChange={(verdict) => change({ whole: verdict })} />
      )}
      {units !== null &&
        line.units.map((unit, index) => (
          <div key={unit.id} className="unit">
            <span className="small">{unit.serial ?? t('desk.verdict.unit', { number: index + 1 })}</span>
            <VerdictChoice
              line={line}
              view={view}
              label={`${line.name}, ${unit.serial ?? t('desk.verdict.unit', { number: index + 1 })}`}
              verdict={units[unit.id] ?? whole}
              onChange={(verdict) => change({ units: { ...units, [unit.id]: verdict } })}
            />
          </div>
        ))}
      {line.units.length > 1 && (
        <Button kind="quiet" className="apart" onClick={units === null ? apart : () => change(wholeAgain(units))}>
          {t(units === null ? 'desk.verdict.apart' : 'desk.verdict.together')}
        </Button>
      )}
    </section>
  )
}

/** Units that agree keep their verdict; others begin anew as one. */
const wholeAgain = (units: Parameters<typeof together>[0]): { whole: ReturnType<typeof together>['whole']; units: null } => ({
  whole: together(units).whole,
  units: null,
})
