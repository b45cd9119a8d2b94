import { Link } from '@tanstack/react-router'
import { formatNumber, formatShare } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './dashboard-page.tsx'
import { Figure } from './figure.tsx'
import { NoData } from './no-data.tsx'

const SHOWN = 6
const REST = '*'

/** Why goods come back, and by which type of request. */
export function Reasons(shown: Shown) {
  const t = useT()
  const { reasons, types, requests } = shown.view
  const most = Math.max(1, ...reasons.map(({ count }) => count))
  const rest = reasons.slice(SHOWN).reduce((sum, { count }) => sum + count, 0)
  const listed = [
    ...reasons.slice(0, SHOWN).map((reason) => ({ ...reason, label: reason.code === '' ? t('dashboard.reasons.none') : reason.label })),
    ...(rest > 0 ? [{ code: REST, label: t('dashboard.reasons.rest'), count: rest }] : []),
  ]
  return (
    <div>
      <Figure {...shown} table="reasons" sub={t('dashboard.reasons.sub', { count: requests.count })}>
        {reasons.length === 0 ? (
          <NoData />
        ) : (
          <ul className="bars">
            {listed.map(({ code, label, count }, index) => (
              <li key={code}>
                <span>
                  {code === '' || code === REST ? (
                    label
                  ) : (
                    <Link to="/desk" search={{ file: 'done', motif: code }}>
                      {label}
                    </Link>
                  )}
                </span>
                <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={index === 0 ? 'b1' : 'b'} width={Math.min(100, (count / most) * 100)} height="14" />
                </svg>
                <span className="nb">
                  {formatNumber(count, t.locale)}{' '}
                  <small>{formatShare(Math.round((count / Math.max(1, requests.count)) * 100) / 100, t.locale)}</small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Figure>
      <Figure {...shown} table="types" small>
        {types.length === 0 ? (
          <NoData />
        ) : (
          <ul className="sums">
            {types.map(({ code, label, count }) => (
              <li key={code}>
                <Link to="/desk" search={{ file: 'done', type: code }}>
                  {label}
                </Link>
                <b>{formatNumber(count, t.locale)}</b>
              </li>
            ))}
          </ul>
        )}
      </Figure>
    </div>
  )
}
