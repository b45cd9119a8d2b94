import type { ReturnView } from '#application/returns/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'

type Ended = Pick<ReturnView, 'status' | 'transit' | 'resolutions'>
type Words = { title: Key; body: Key }

/** What an ended return says under its line. */
export function endWords({ status, transit, resolutions }: Ended): Words {
  if (status === 'rejected') return { title: 'return.end.rejected', body: 'return.end.rejected.body' }
  if (status === 'cancelled') return { title: 'return.end.cancelled', body: 'return.end.cancelled.body' }
  if (status === 'expired') return expired(transit)
  // What was given is told before anything is asked.
  if (resolutions.some(({ state }) => state === 'executed')) return { title: 'return.end.given', body: 'return.end.given.body' }
  return { title: 'return.end.closed', body: 'return.end.closed.body' }
}

/** It ran out of time waiting for details, or for the parcel. */
const expired = ({ stations }: ReturnView['transit']): Words =>
  stations.some(({ key, state }) => key === 'request' && state === 'stop')
    ? { title: 'return.end.expired.details', body: 'return.end.expired.details.body' }
    : { title: 'return.end.expired', body: 'return.end.expired.body' }
