import { useSearch } from '@tanstack/react-router'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'

/** Where the dock begins: nothing scanned yet, or what was. */
export function ScanPage() {
  const t = useT()
  const { scan } = useSearch({ from: '/dock/' })
  useTitle(t('dock.title'))
  return (
    <section className="match" aria-live="polite">
      <h1>{scan ?? t('dock.title')}</h1>
    </section>
  )
}
