import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../../ui/words/use-t.ts'

/** Who thinks that a closed choice is due to them can say so to a person. `order` is its id. */
export function Contest({ order }: { order: string }) {
  const t = useT()
  const write = (words: ReactNode): ReactNode => (
    <Link to="/contact" search={{ commande: order }}>
      {words}
    </Link>
  )
  return <p className="help">{t.rich('request.type.contest', { write })}</p>
}
