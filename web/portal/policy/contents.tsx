import { Link } from '@tanstack/react-router'
import { useT } from '../../ui/words/use-t.ts'

export type Part = { id: string; title: string }

/** The parts of the page, each a link. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  const t = useT()
  return (
    <nav className="policy-toc" aria-label={t('policy.contents')}>
      {parts.map(({ id, title }, i) => (
        <Link key={id} to="." search={(search) => search} hash={id}>
          <b aria-hidden="true">{i + 1}</b>
          {title}
        </Link>
      ))}
    </nav>
  )
}
