import { expected, toInspect, toSendBack } from './progress.ts'
import type { Rma } from './rma.ts'

/** What waits for the dock, whatever else the return waits for: units to judge, units on their way, refused units to send back. */
export const dockLists = ['to_judge', 'expected', 'to_return'] as const
export type DockList = (typeof dockLists)[number]

/** The lists that a return stands in; the store's conditions ask the same of its rows (a test compares). */
export function dockListsOf(rma: Pick<Rma, 'status' | 'lines'>): DockList[] {
  const { status } = rma
  const lists: DockList[] = []
  if (status === 'received' && toInspect(rma).length > 0) lists.push('to_judge')
  if (['approved', 'shipped', 'received'].includes(status) && expected(rma).length > 0) lists.push('expected')
  if (['received', 'resolving'].includes(status) && toSendBack(rma).length > 0) lists.push('to_return')
  return lists
}
