import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { problemText } from '../../ui/api/problem-text.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import { WhatChanged } from '../case/decision/what-changed.tsx'
import type { Stay } from './held-back.ts'
import { overtakenSince } from './overtaken.ts'

type Props = { what: string; why: Stay; /** The API's address of what it was written in. */ path: string; onSeen: () => void }

/** What did not leave, why, and the way to where all of it still stands. */
export function Stayed({ what, why, path, onSeen }: Props) {
  const t = useT()
  const since = overtakenSince(why)
  const [, kind, id = ''] = path.split('/')
  return (
    <div className="departure departure--stayed" role="alert">
      <div>
        <p>
          {what} {since === undefined && reasonOf(why, t)}
        </p>
        {since !== undefined && <Meanwhile number={id} since={since} />}
      </div>
      {kind === 'returns' ? (
        <Link className="btn" to="/desk/retours/$number" params={{ number: id }} onClick={onSeen}>
          {t('desk.departure.open')}
        </Link>
      ) : (
        <Link className="btn" to="/desk/messages/$id" params={{ id }} onClick={onSeen}>
          {t('desk.departure.open')}
        </Link>
      )}
      <Button onClick={onSeen}>{t('ui.close')}</Button>
    </div>
  )
}

function reasonOf(why: Stay, t: T): string | undefined {
  if (why === 'left') return t('desk.departure.left')
  const { detail, title } = problemText(why, t)
  return detail ?? title
}

/** « 14 h 19 Inès Haddad accorde 1 pièce »: who was first, and with what. What was prepared is not lost. */
function Meanwhile({ number, since }: { number: string; since: number }) {
  const t = useT()
  const view = useApi<ReturnView>(`/returns/${number}`).data
  return (
    <>
      {view && <WhatChanged view={view} since={since} />}
      <p>{t('desk.departure.kept')}</p>
    </>
  )
}
