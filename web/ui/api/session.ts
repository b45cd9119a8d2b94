import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '#application/views.ts'
import { ProblemError } from './problem.ts'
import { ask, newIdempotencyKey } from './request.ts'

/** Who is logged in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['/session'],
  queryFn: async ({ signal }): Promise<MeView | null> => {
    try {
      return await ask<MeView>({ path: '/session', signal })
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
  staleTime: 5 * 60_000,
})

export const useMe = (): MeView | null => useQuery(sessionQuery).data ?? null

/** Ends the session and forgets what this tab knew of it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await ask({ method: 'DELETE', path: '/session', idempotencyKey: newIdempotencyKey() })
    sessionStorage.clear()
    for (const key of Object.keys(localStorage)) if (key.startsWith('navette.unsent.')) localStorage.removeItem(key)
    client.clear()
    location.assign('/connexion')
  }
}
