import type { DockList } from '#domain/return/dock-list.ts'

const some = (units: string): string =>
  `exists (select from return_units u where u.return_id = r.id and u.decision = 'approved' and ${units})`

/**
 * What `dockListsOf` asks of a return, asked of the rows of `returns r`. The lane goes first: it has an index, and what waits for the dock is
 * never in the lane of what is done.
 */
export const dockConditions: Readonly<Record<DockList, string>> = {
  to_judge: `r.lane in ('to_answer', 'to_inspect') and r.status = 'received'
    and ${some(`u.receipt = 'received' and u.verdict = 'pending'`)}`,
  expected: `r.lane in ('to_answer', 'waiting', 'in_transit', 'to_inspect') and r.status in ('approved', 'shipped', 'received')
    and ${some(`u.receipt = 'expected'`)}`,
  to_return: `r.lane in ('to_inspect', 'to_answer', 'to_refund', 'to_send_back') and r.status in ('received', 'resolving')
    and ${some(`u.receipt = 'received' and u.verdict = 'refused' and u.sent_back is null`)}`,
}
