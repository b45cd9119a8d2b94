import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeRow } from '#application/notices/view.ts'
import type { Page } from '#application/page.ts'
import { useApi } from '../../ui/api/query.ts'
import { Button, buttonClass } from '../../ui/control/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { NoticeList } from './notice-list.tsx'
import { ReadAll } from './read-all.tsx'
import '../queue/queue.css'
import './notices.css'
import { around } from '../open-desk.ts'

/** More than these are not counted. */
const MANY = 100

/** What one was told and has not read, counted live; the newest of it in a list with the way to each. */
export function Bell() {
  const t = useT()
  const [open, setOpen] = useState(false)
  const count = useApi<{ unread: number }>(around.unread).data?.unread ?? 0
  const name = count >= MANY ? t('notices.bell.many') : t('notices.bell', { count })
  return (
    <>
      <button
        type="button"
        className={`${buttonClass('quiet')} btn--icon bell`}
        aria-label={name}
        aria-haspopup="dialog"
        title={name}
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
        {count > 0 && (
          <span className="bell-n" aria-hidden="true">
            {count >= MANY ? '99+' : count}
          </span>
        )}
      </button>
      {open && <Newest onClose={() => setOpen(false)} />}
    </>
  )
}

function Newest({ onClose }: { onClose: () => void }) {
  const t = useT()
  const list = useApi<Page<NoticeRow>>('/desk/notices', { limit: 10 })
  const items = list.data?.items ?? []
  return (
    <Dialog
      title={t('notices.title')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{t('ui.close')}</Button>
          <Link className={buttonClass()} to="/desk/avis" onClick={onClose}>
            {t('notices.all')}
          </Link>
          {items.some(({ read }) => !read) && <ReadAll />}
        </>
      }
    >
      {list.isPending && <Skeleton lines={4} />}
      {list.error && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
      {list.data && <NoticeList items={items} onGo={onClose} />}
    </Dialog>
  )
}
