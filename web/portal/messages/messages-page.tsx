import { Link } from '@tanstack/react-router'
import type { ConversationRow } from '#application/contact/row-view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { More } from '../../ui/control/more.tsx'
import { Moment } from '../../ui/format/moment.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { Empty } from '../../ui/notice/empty.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Status } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { Promised } from './promised.tsx'
import '../contact/contact.css'

/** « Mes messages »: what was written without a return, newest first. */
export function MessagesPage() {
  const t = useT()
  const list = useApiPages<ConversationRow>('/conversations')
  useTitle(t('portal.nav.messages'))
  return (
    <div className="stack">
      <div className="row">
        <h1>{t('portal.nav.messages')}</h1>
        <ButtonLink to="/contact" kind="go" icon="mail" className="end">
          {t('portal.nav.contact')}
        </ButtonLink>
      </div>
      {list.isPending && <Skeleton lines={5} />}
      {list.error && list.rows.length === 0 && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && list.rows.length === 0 && <Empty title={t('contact.list.none')}>{t('contact.list.none.body')}</Empty>}
      {list.rows.length > 0 && (
        <ul className="sheet convs">
          {list.rows.map((row) => (
            <li key={row.id}>
              <div>
                <Link to="/messages/$id" params={{ id: row.id }}>
                  <b>{row.subject}</b>
                </Link>
                <p>
                  <Moment at={row.lastAt} as="dateTime" />
                  {row.orderNumber && <>, {t('contact.order', { number: row.orderNumber })}</>}
                </p>
                {row.unread > 0 && <Status tone="you">{t('contact.unread', { count: row.unread })}</Status>}
              </div>
              <Promised
                status={row.status}
                deadlines={row.deadline ? [row.deadline] : []}
                waits={row.confirmable ? 'confirmable' : row.offered ? 'offered' : null}
              />
            </li>
          ))}
        </ul>
      )}
      <More list={list} />
    </div>
  )
}
