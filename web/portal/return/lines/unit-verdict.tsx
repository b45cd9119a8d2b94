import type { LineView } from '#application/returns/line-view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { isOfContest } from '#domain/return/promised-answer.ts'
import { formatDue } from '../../../ui/format/date.ts'
import { Money } from '../../../ui/format/money.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { Status } from '../../../ui/status/status.tsx'
import { Shots } from '../../../ui/thread/thread.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { fateWords, groundOf, reasonWords } from './fate-words.ts'
import { fateTone, type UnitGroup } from './unit-groups.ts'

type Props = {
  group: UnitGroup
  line: LineView
  view: ReturnView
  /** All units stand so: their number goes without saying. */
  alone: boolean
}

/** What was decided of some units of a line, with the clause or the reason, the deduction and the dock's photos. */
export function UnitVerdict({ group, line, view, alone }: Props) {
  const t = useT()
  const { fate, units, contest } = group
  const { reason, clause } = groundOf(group, line.assessment.checks)
  const deductions = units.flatMap(({ id, deduction }) => (deduction === null ? [] : [{ id, ...deduction }]))
  const text = line.assessment.checks.find((check) => check.clause === clause)?.text
  const promised =
    contest === 'asked' && view.deadlines.find((one) => isOfContest(one) && units.some((unit) => unit.contest?.at === one.startedAt))
  return (
    <div className="fate">
      <Status tone={fateTone[fate]}>{fateWords(group, { line, view, alone }, t)}</Status>
      {(reason || clause) && (
        <p>
          {reason && sentence(reasonWords(reason, t))} {text} {clause && <Clause id={clause} />}
        </p>
      )}
      {deductions.map(({ id, amount, reason: why }) => (
        <p key={id}>
          {t.rich('return.fate.deduction', { amount: <Money amount={amount} currency={view.currency} />, why: reasonWords(why, t) })}
        </p>
      ))}
      {contest && (
        <p>{promised ? t('return.contest.asked.by', { due: formatDue(promised.due, t.locale) }) : t(`return.contest.${contest}`)}</p>
      )}
      <Shots files={units.flatMap(({ files }) => files)} />
    </div>
  )
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
