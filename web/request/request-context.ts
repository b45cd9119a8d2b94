import { createContext, useContext } from 'react'
import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { DraftHandle } from './use-request-draft.ts'

export type RequestState = DraftHandle & {
  order: OrderView
  /** Staff write it for its customer, of whom the words speak. */ onBehalf?: true
}

export const RequestContext = createContext<RequestState | null>(null)

/** The request under way, for the steps below its page. */
export function useRequest(): RequestState {
  const state = useContext(RequestContext)
  if (!state) throw new Error('a step stands on the request page')
  return state
}

/** A product's way back of the chosen type. */
export const doorOf = (item: Pick<OrderView['items'][number], 'doors'> | undefined, type: string | null): DoorView | undefined =>
  item?.doors.find((door) => door.type === type)
