import { Link } from '@tanstack/react-router'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** Everything is in a return already: which one, and the way to it. */
export function InReturns({ numbers }: { numbers: readonly string[] }) {
  const t = useT()
  return (
    <Notice icon="lock">
      <p>
        {t('request.in-returns', { count: numbers.length })}{' '}
        {numbers.map((number, index) => (
          <span key={number}>
            {index > 0 && ', '}
            <Link to="/retours/$number" params={{ number }} className="nb">
              {number}
            </Link>
          </span>
        ))}
        .
      </p>
    </Notice>
  )
}
