import { Link } from '@tanstack/react-router'
import type { PrecedentView } from '#application/views.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** So many cases are named; the others are in the sum. */
const named = 12

/** « Accepté 11 fois sur 12 »: how lines of the same product, reason and clauses were decided, and in which cases. */
export function Precedent({ precedent: { accepted, total, cases } }: { precedent: PrecedentView }) {
  const t = useT()
  return (
    <details className="precedent small">
      <summary>{t('desk.precedent', { accepted, total })}</summary>
      <ul>
        {cases.slice(0, named).map(({ number, accepted: was }) => (
          <li key={number}>
            <Link to="/desk/retours/$number" params={{ number }}>
              {number}
            </Link>{' '}
            <span className="muted">{t(was ? 'desk.precedent.accepted' : 'desk.precedent.refused')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
