import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError } from './problem.ts'

const minute = 60_000

/**
 * Answers are fresh for a moment, kept right by live updates, and asked anew every five minutes for deadlines in closed hours.
 * `onSignedOut` is told when a page cannot be shown without a session; a page that is shown stays, with what was typed in it,
 * whatever is asked `beside` it (a query's `meta`).
 */
export function newQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { state, meta }) => {
        const needed = state.data === undefined && meta?.['beside'] !== true
        if (needed && error instanceof ProblemError && error.problem.status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: { staleTime: minute / 6, refetchInterval: 5 * minute, retry: (tries, error) => tries < 2 && mayHeal(error) },
    },
  })
}

/** A refusal stays one; silence and faults may pass. */
const mayHeal = (error: Error): boolean => !(error instanceof ProblemError) || error.problem.status >= 500
