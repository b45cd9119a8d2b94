import type { NoticeRow } from '#application/notices/view.ts'
import { useApiPages } from '../../ui/api/query.ts'
import { More } from '../../ui/control/more.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import { MailChoices } from './mail-choices.tsx'
import { NoticeList } from './notice-list.tsx'
import { ReadAll } from './read-all.tsx'
import '../queue/queue.css'
import './notices.css'

/** All that one was told, and which of it is sent by e-mail as well. */
export function NoticesPage() {
  const t = useT()
  const list = useApiPages<NoticeRow>('/desk/notices')
  useTitle(t('notices.title'))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="bar-t">
        <h1>{t('notices.title')}</h1>
        <span className="end" />
        {list.rows.some(({ read }) => !read) && <ReadAll />}
      </div>
      <div className="notices-page">
        <div>
          {list.isPending && <Skeleton lines={6} />}
          {list.error && <LoadProblem error={list.error} retry={() => void list.refetch()} />}
          {list.isSuccess && <NoticeList items={list.rows} />}
          <More list={list} />
        </div>
        <MailChoices />
      </div>
    </>
  )
}
