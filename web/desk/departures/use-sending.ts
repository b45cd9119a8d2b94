import type { Problem } from '../../ui/api/problem.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { approvalOf, detailsRequestOf, offerOf, rejectionOf } from '../case/decision/to-request.ts'
import type { Departure } from './departures.ts'

const requests = { approve: approvalOf, reject: rejectionOf, ask: detailsRequestOf, gesture: offerOf } as const

/** One request sends the verdict, the words that go with it and the gesture: all of it stands, or nothing does. Answers the problem that it met. */
export function useSending(departure: Departure): () => Promise<Problem | null> {
  const at = `/returns/${departure.view.number}`
  const { version } = departure.view
  const acts = {
    approve: useCommand('PUT', `${at}/approval`, { version }),
    reject: useCommand('PUT', `${at}/rejection`, { version }),
    ask: useCommand('POST', `${at}/details-requests`, { version }),
    gesture: useCommand('POST', `${at}/settlements`, { version }),
  }
  const act = departure.weighed.act ?? 'gesture'
  return async () => {
    const sent = await acts[act].send(requests[act](departure))
    return sent.done ? null : sent.problem
  }
}
