import { Link } from '@tanstack/react-router'
import { useApi } from '../../ui/api/query.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Found } from '../scan/search.ts'

/** The other returns that came in a box of this number. */
export function SameBox({ number, tracking }: { number: string; tracking: string }) {
  const t = useT()
  const others = (useApi<Found>('/dock/search', { q: tracking }).data?.numbers ?? []).filter((one) => one !== number)
  if (others.length === 0) return null
  return (
    <span>
      {t('dock.box.with')}{' '}
      {others.map((other) => (
        <Link key={other} to="/dock/retours/$number" params={{ number: other }} search={{}} className="nb">
          {other}
        </Link>
      ))}
    </span>
  )
}
