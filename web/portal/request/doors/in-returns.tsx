import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { ReturnLinks } from './return-links.tsx'

/** Everything is in a return already: which one, and the way to it. */
export function InReturns({ numbers }: { numbers: readonly string[] }) {
  const t = useT()
  return (
    <Notice icon="lock">
      <p>
        {t('request.in-returns', { count: numbers.length })} <ReturnLinks numbers={numbers} />.
      </p>
    </Notice>
  )
}
