import { Go } from './go.tsx'
import { firstUnfinished, furthest } from '../../request/progress.ts'
import { useRequest } from '../../request/request-context.ts'

/** Where the draft was left. */
export function Resume() {
  const { order, draft } = useRequest()
  const step = furthest({ draft, order })
  return <Go step={step === 'order' ? 'type' : step} nth={firstUnfinished({ draft, order })} />
}
