import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NoticeRow } from '#application/notices/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { formatDue } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import type { IconName } from '../../ui/icons/icons.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import type { Key } from '../../ui/words/catalogues.ts'
import { useT } from '../../ui/words/use-t.ts'

const icons: Readonly<Record<NoticeRow['kind'], IconName>> = {
  promise_near: 'clock',
  promise_breached: 'alert',
  mention: 'pen',
  request_lapsed: 'alert',
  payment_failed: 'alert',
}

/** It has not been read, and something is still to be done about it. */
const asks = ({ read, promise }: NoticeRow): boolean => !read && promise?.kept !== true

type Props = { items: readonly NoticeRow[]; /** Somebody follows one. */ onGo?: () => void }

/** What one was told, newest first. Whoever goes to a case has read what led there. */
export function NoticeList({ items, onGo }: Props) {
  const t = useT()
  const reading = useCommand('PUT', '/desk/notices/reading')
  if (items.length === 0) return <Empty title={t('notices.none')}>{t('notices.none.body')}</Empty>
  return (
    <ul className="notices" aria-label={t('notices.title')}>
      {items.map((notice) => (
        <li key={notice.id} className={`told told--${notice.kind}${asks(notice) ? ' told--new' : ''}`}>
          <Icon name={icons[notice.kind]} />
          <div>
            <b>
              {asks(notice) && (
                <span className="new">
                  <span className="sr">{t('notices.new')} </span>
                </span>
              )}
              <Case
                notice={notice}
                onGo={() => {
                  if (!notice.read) void reading.send({ ids: [notice.id] })
                  onGo?.()
                }}
              >
                {notice.customer || notice.number || notice.parcel || notice.conversation?.subject}
              </Case>
            </b>
            <span className="sub cut">{notice.number ?? notice.parcel ?? notice.conversation?.subject}</span>
            <span className="told-what">
              {notice.kind === 'mention' && notice.by !== null ? t('notices.mention.by', { by: notice.by }) : t(`notices.${notice.kind}`)}
              {notice.promise && (
                <span className="sub">
                  {t('notices.due', {
                    what: notice.parcel === null ? t(`words.promise.${notice.promise.kind}` as Key) : t('notices.parcel'),
                    due: formatDue(notice.promise.due, t.locale),
                  })}
                  {notice.promise.kept && <>. {t('notices.kept')}</>}
                </span>
              )}
            </span>
          </div>
          <span className="muted small nb">
            <Moment at={notice.at} as="dateTime" />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Case({ notice: { number, parcel, conversation }, onGo, children }: { notice: NoticeRow; onGo: () => void; children: ReactNode }) {
  if (number !== null)
    return (
      <Link to="/desk/retours/$number" params={{ number }} search={{}} onClick={onGo}>
        {children}
      </Link>
    )
  if (parcel !== null)
    return (
      <Link to="/dock/colis/$colis" params={{ colis: parcel }} onClick={onGo}>
        {children}
      </Link>
    )
  return (
    <Link to="/desk/messages/$id" params={{ id: conversation?.id ?? '' }} onClick={onGo}>
      {children}
    </Link>
  )
}
