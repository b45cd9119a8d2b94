import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { hasRole } from '#domain/actor.ts'
import { useMe } from '../../../ui/api/session.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** What became of the case's units at their suppliers; those who may open a claim are led to it. */
export function Claims({ view }: { view: ReturnView }) {
  const t = useT()
  const me = useMe()
  const claims = view.staff?.claims ?? []
  if (claims.length === 0) return null
  const reads = me !== null && (hasRole(me, 'returns_agent') || hasRole(me, 'finance'))
  const serials = new Map(view.lines.flatMap((line) => line.units.map(({ id, serial }) => [id, serial])))
  return (
    <section>
      <h2>{t('claim.case.title')}</h2>
      <ul className="plain">
        {claims.map(({ unitId, number, supplier, state, expected, credited, currency, refusal }) => {
          const of = t('claim.case.of', { supplier, number })
          return (
            <li key={`${number} ${unitId}`} className="small">
              {reads ? (
                <Link to="/desk/stock/dossiers/$number" params={{ number }}>
                  {of}
                </Link>
              ) : (
                of
              )}
              <br />
              {[
                serials.get(unitId) ?? null,
                t(`claim.case.${state}`, {
                  expected: formatMoney(expected, currency, t.locale),
                  credited: formatMoney(credited ?? 0, currency, t.locale),
                  refusal: refusal ?? '',
                }),
              ]
                .filter((word) => word !== null)
                .join(', ')}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
