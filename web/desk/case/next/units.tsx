import type { ReturnView } from '#application/views.ts'
import type { Unit } from '#domain/return/rma.ts'
import { refusalReasons } from '#domain/return/grounds.ts'
import { Agreement } from '../../../ui/pledge/agreement.tsx'
import { Clause } from '../../../ui/status/clause.tsx'
import { type T, useT } from '../../../ui/words/use-t.ts'
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
  const serials = units.length > 1 ? units.flatMap(({ serial }) => serial ?? []) : []
  return (
    <li>
      <b>{units.length > 1 ? t('desk.unit.count', { name: line.name, count: units.length }) : names.get(unit.id)}</b>
      {serials.length > 0 && <span className="serials mono">{serials.join(', ')}</span>}
      <span className="small soft">
        {t(`desk.unit.${unitState(unit)}`)}
        {unit.decision === 'rejected' && unit.decisionClause && (
          <>
            {' '}
            <Clause id={unit.decisionClause} />
          </>
        )}
        {reasonWords(unit, t)}
        {unit.grade && `, ${t('desk.unit.grade', { grade: unit.grade })}`}
        {unit.disposition && `, ${t(`words.disposition.${unit.disposition}`).toLocaleLowerCase(t.locale)}`}
      </span>
    </li>
  )
}

/** The ground of the decision, and the dock's; a code that a merchant has added stands as it is. */
function reasonWords({ decision, decisionReason, verdict, verdictReason }: Unit, t: T): string {
  const grounds = [decision === 'rejected' ? decisionReason : null, verdict === 'refused' ? verdictReason : null]
  const said = grounds.flatMap((code) => {
    if (code === null) return []
    const known = refusalReasons.find((reason) => reason === code)
    return [known ? t(`words.refusal.${known}`) : code]
  })
  return said.map((words) => `, ${words.toLocaleLowerCase(t.locale)}`).join('')
}
