import { Fragment } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import type { Unit } from '#domain/return/rma.ts'
import { type RefusalReason, refusalReasons } from '#domain/return/grounds.ts'
import { Agreement } from '../../../ui/pledge/agreement.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { unitNames } from './unit-names.ts'
import { unitState } from './unit-state.ts'
import { type Alike, unitsAlike } from './units-alike.ts'

/** What became of the units, those that are alike together, with the clause or the reason where they were refused. */
export function Units({ view }: { view: ReturnView }) {
  const t = useT()
  const names = unitNames(view, t)
  return (
    <section className="next">
      <h2>{t('desk.unit.title')}</h2>
      <ul className="owed">
        {unitsAlike(view).map((alike) => (
          <One key={alike.units[0]?.id} alike={alike} names={names} />
        ))}
      </ul>
      {view.agreements
        .filter(({ unitIds }) => unitIds.length > 0)
        .map((agreement) => (
          <Agreement key={agreement.id} agreement={agreement} />
        ))}
    </section>
  )
}

function One({ alike: { line, units }, names }: { alike: Alike; names: ReadonlyMap<string, string> }) {
  const t = useT()
  const [unit] = units
  if (!unit) return null
  const grounds = groundsOf(unit)
  const serials = units.length > 1 ? units.flatMap(({ serial }) => serial ?? []) : []
  return (
    <li>
      <b>{units.length > 1 ? t('desk.unit.count', { name: line.name, count: units.length }) : names.get(unit.id)}</b>
      {serials.length > 0 && <span className="serials mono">{serials.join(', ')}</span>}
      <span className="small soft">
        {t(`desk.unit.${unitState(unit)}`)}
        {grounds.map((ground) =>
          isReason(ground) ? (
            `, ${t(`words.refusal.${ground}`).toLocaleLowerCase(t.locale)}`
          ) : (
            <Fragment key={ground}> {<Clause id={ground} />}</Fragment>
          ),
        )}
        {unit.grade && `, ${t('desk.unit.grade', { grade: unit.grade })}`}
        {unit.disposition && `, ${t(`words.disposition.${unit.disposition}`).toLocaleLowerCase(t.locale)}`}
      </span>
    </li>
  )
}

/** What refused it, in the decision and at the dock: our reasons, and clauses whichever way they were given. */
const groundsOf = ({ decision, decisionClause, decisionReason, verdict, verdictReason }: Unit): readonly string[] => [
  ...new Set(
    [...(decision === 'rejected' ? [decisionClause, decisionReason] : []), ...(verdict === 'refused' ? [verdictReason] : [])].filter(
      (ground) => ground !== null,
    ),
  ),
]

const isReason = (ground: string): ground is RefusalReason => refusalReasons.some((reason) => reason === ground)
