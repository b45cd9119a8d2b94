import type { ReturnView } from '#application/returns/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import { offTheInvoice } from '../off-the-invoice.ts'

type Waiting = Pick<ReturnView, 'status' | 'transit' | 'resolutions' | 'mediator'>

/** What we do at this moment. */
export function waitKey({ transit, resolutions, mediator }: Waiting): Key {
  const { customerWord } = transit
  if (customerWord !== 'owed') return doing[customerWord] ?? 'return.wait.request_sent'
  const owed = resolutions.filter(({ state }) => state === 'owed')
  const money = owed.filter(({ amount }) => amount !== null)
  // A consumer has no account with the shop to be credited on.
  if (money.length > 0 && mediator !== null) return 'return.wait.owed.money.consumer'
  if (money.length > 0) return offTheInvoice(money) ? 'return.wait.owed.invoice' : 'return.wait.owed.money'
  return owed.some(({ kind }) => kind === 'repair') ? 'return.wait.owed.repair' : 'return.wait.owed.goods'
}

const doing: Partial<Record<ReturnView['transit']['customerWord'], Key>> = {
  on_its_way: 'return.wait.on_its_way',
  parcel_received: 'return.wait.parcel_received',
  inspecting: 'return.wait.inspecting',
  contested: 'return.wait.contested',
  going_back: 'return.wait.going_back',
}

/** By when: our promise in words, or that we broke it. Null where nothing was promised of what we do at the moment. */
export function waitByKey({ status, transit }: Waiting): Key | null {
  if (!transit.deadline || transit.customerWord === 'contested') return null
  if (transit.deadline.late) return 'return.wait.late'
  return status === 'submitted' || status === 'received' || status === 'resolving' ? `return.wait.by.${status}` : null
}
