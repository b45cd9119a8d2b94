import { Link } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { problemText } from '../../ui/api/problem-text.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { eventWords } from '../case/journal/event-words.ts'

type Props = { what: string; why: Problem | 'left'; /** The API's address of what it was written in. */ path: string; onSeen: () => void }

/** What did not leave, why, and the way to where all of it still stands. */
export function Stayed({ what, why, path, onSeen }: Props) {
  const t = useT()
  const [, kind, id = ''] = path.split('/')
  return (
    <div className="departure departure--stayed" role="alert">
      <p>
        {what} {why === 'left' ? t('desk.departure.left') : (problemText(why, t).detail ?? problemText(why, t).title)}
        {kind === 'returns' && why !== 'left' && why.status === 409 && <Meanwhile number={id} />}
      </p>
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

/** « Inès Haddad accorde 1 pièce. »: who was first, and with what. */
function Meanwhile({ number }: { number: string }) {
  const t = useT()
  const view = useApi<ReturnView>(`/returns/${number}`).data
  const last = view?.events.toSorted((a, b) => b.sequence - a.sequence)[0]
  return last && view && <b> {t('case.meanwhile', { what: eventWords(last, { t, locale: t.locale, currency: view.currency }) })}</b>
}
