import type { Problem } from '../../ui/api/problem.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { approvalOf, detailsRequestOf, offerOf, rejectionOf } from '../case/decision/to-request.ts'
import type { Departure } from './departures.ts'

type Receipt = { version: number }

/** What came of it: the problem it met, and whether its gesture had been made before that. */
type Sent = { problem: Problem | null; offered: boolean }

const requests = { approve: approvalOf, reject: rejectionOf, ask: detailsRequestOf } as const

/**
 * One act sends the verdict, the words that go with it and the gesture. The gesture goes first: it has the most that can be wrong with it, and a
 * decision must not stand there without it.
 */
export function useSending({ view, draft, weighed, said }: Departure): () => Promise<Sent> {
  const at = `/returns/${view.number}`
  const { version } = view
  const offer = useCommand<Receipt>('POST', `${at}/settlements`, { version })
  const acts = {
    approve: useCommand<Receipt>('PUT', `${at}/approval`, { version }),
    reject: useCommand<Receipt>('PUT', `${at}/rejection`, { version }),
    ask: useCommand<Receipt>('POST', `${at}/details-requests`, { version }),
  }
  const { act, gesture } = weighed
  return async () => {
    const nothing = { message: '', fileIds: [] }
    const made = gesture === null ? null : await offer.send(offerOf(draft, weighed, act ? nothing : said))
    if (made && !made.done) return { problem: made.problem, offered: false }
    if (!act) return { problem: null, offered: true }
    const sent = await acts[act].send(requests[act](view, draft, said), made?.answer.version)
    return { problem: sent.done ? null : sent.problem, offered: made !== null }
  }
}
