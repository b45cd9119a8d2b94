import type { ReturnView } from '#application/views.ts'
import type { Key } from '../../../ui/words/catalogues.ts'

type Waiting = Pick<ReturnView, 'status' | 'transit' | 'resolutions'>

/** What we do at this moment. */
export function waitKey({ transit, resolutions }: Waiting): Key {
  const { customerWord } = transit
  if (customerWord !== 'owed') return doing[customerWord] ?? 'return.wait.request_sent'
  return resolutions.some(({ state, amount }) => state === 'owed' && amount !== null) ? 'return.wait.owed.money' : 'return.wait.owed.goods'
}

const doing: Partial<Record<ReturnView['transit']['customerWord'], Key>> = {
  on_its_way: 'return.wait.on_its_way',
  parcel_received: 'return.wait.parcel_received',
  inspecting: 'return.wait.inspecting',
  contested: 'return.wait.contested',
  going_back: 'return.wait.going_back',
}

/** By when: our promise in words, or that we broke it. Null where nothing was promised. */
export function waitByKey({ status, transit }: Waiting): Key | null {
  if (!transit.deadline) return null
  if (transit.deadline.late) return 'return.wait.late'
  return status === 'submitted' || status === 'received' || status === 'resolving' ? `return.wait.by.${status}` : null
}
