import type { ReturnView } from '#application/returns/view.ts'
import type { Reply } from '../talk/use-reply.ts'
import { Awaited } from './awaited.tsx'
import { Contest } from './contest.tsx'
import { Offers } from './offers.tsx'
import { Owed } from './owed.tsx'
import { Units } from './units.tsx'

/** What comes next, by whom: the answer to a contest, what is owed, an offer that waits, what became of each unit. */
export function Next({ view, reply }: { view: ReturnView; reply: Reply }) {
  return (
    <>
      <Awaited view={view} />
      <Contest view={view} reply={reply} />
      <Offers view={view} />
      <Owed view={view} />
      {view.status !== 'submitted' && view.status !== 'needs_details' && <Units view={view} />}
    </>
  )
}
