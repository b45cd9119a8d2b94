import type { NoticesView } from '#application/policy/view.ts'
import { useApi } from '../../ui/api/query.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { LoadProblem } from '../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { anchorOf } from './notice-link.tsx'
import './notices.css'

/** Who publishes this, what becomes of personal data, how far it is accessible. */
export function NoticesPage() {
  const t = useT()
  useTitle(t('portal.notice.title'))
  const { data, error, refetch } = useApi<NoticesView>('/notices')
  if (!data) return error ? <LoadProblem error={error} retry={() => void refetch()} page /> : <Skeleton lines={12} page />
  return (
    <article className="notices">
      <h1>{t('portal.notice.title')}</h1>
      {data.items.map(({ kind, paragraphs }) => (
        <section key={kind} id={anchorOf[kind]} tabIndex={-1} aria-labelledby={`notice-${kind}`}>
          <h2 id={`notice-${kind}`}>{t(`portal.notice.${kind}`)}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
    </article>
  )
}
