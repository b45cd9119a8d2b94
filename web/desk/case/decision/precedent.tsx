import { Link } from '@tanstack/react-router'
import type { PrecedentView } from '#application/returns/precedent-view.ts'
import { refusalReasons } from '#domain/return/grounds.ts'
import { formatDate } from '../../../ui/format/date.ts'
import { Clause } from '../../../ui/status/clause.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** « Accepté 11 fois sur 12 »: how lines of the same product, reason and clauses were decided, and the newest cases. */
export function Precedent({ precedent: { accepted, total, cases } }: { precedent: PrecedentView }) {
  const t = useT()
  return (
    <details className="precedent small">
      <summary>{t('desk.precedent', { accepted, total })}</summary>
      <ul>
        {cases.map((one) => (
          <Decided key={one.number} one={one} />
        ))}
      </ul>
    </details>
  )
}

/** « RMA-2026-000361-5, refusé le 3 nov. 2026 par Sacha Morel, clause A3 : photo du sceau » */
function Decided({ one: { number, accepted, at, by, clause, reason, why } }: { one: PrecedentView['cases'][number] }) {
  const t = useT()
  const known = refusalReasons.find((code) => code === reason)
  return (
    <li>
      <Link to="/desk/retours/$number" params={{ number }}>
        {number}
      </Link>{' '}
      {t('case.precedent', { accepted: accepted ? 'yes' : 'no', on: at ? formatDate(at, t.locale) : 'none', by: by ?? 'nobody' })}
      {!accepted && clause && (
        <>
          {' '}
          <Clause id={clause} inline />
        </>
      )}
      {!accepted && known && `, ${t(`words.refusal.${known}`).toLocaleLowerCase(t.locale)}`}
      {why && (
        <>
          {' '}
          <q>{why}</q>
        </>
      )}
    </li>
  )
}
