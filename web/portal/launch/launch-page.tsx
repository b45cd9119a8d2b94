import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** For the moment that the shop's link takes. */
export function LaunchPage() {
  const t = useT()
  return (
    <Notice live>
      <h1>{t('entry.launch.busy')}</h1>
    </Notice>
  )
}
