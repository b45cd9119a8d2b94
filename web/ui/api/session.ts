import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MeView } from '#application/people/view.ts'
import { forgetFields } from '../dialog/kept-fields.ts'
import { forgetAllUnsent } from '../files/unsent.ts'
import { forgetAllKept } from '../kept/kept.ts'
import { toast } from '../notice/toasts.ts'
import { useT } from '../words/use-t.ts'
import { tellArrival } from './arrivals.ts'
import { ProblemError, problemOf } from './problem.ts'
import { problemText } from './problem-text.ts'
import { ask, newIdempotencyKey } from './request.ts'
import { signedOut } from './signed-out.ts'

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

/** For whoever has just come in: the answers and forms of somebody who was here before, and did not sign out, are never shown to them. */
export function useArrive(): () => void {
  const client = useQueryClient()
  return () => {
    client.removeQueries({ type: 'inactive' })
    forgetFields()
    tellArrival()
  }
}

/** Forgets what this tab knew of somebody who has gone, and is where one signs in. */
export function useLeave(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    sessionStorage.clear()
    forgetAllKept()
    await forgetAllUnsent()
    client.clear()
    location.assign('/connexion')
  }
}

/** Ends the session and leaves. */
export function useSignOut(): () => Promise<void> {
  const leave = useLeave()
  const t = useT()
  return async () => {
    try {
      await ask({ method: 'DELETE', path: '/session', idempotencyKey: newIdempotencyKey() })
    } catch (error) {
      // A session that is over already is what was wanted; one that still runs must not look ended.
      if (!(error instanceof ProblemError && error.problem.status === 401))
        return toast(problemText(problemOf(error, navigator.onLine), t).detail ?? t('ui.unreachable'), { icon: 'alert' })
    }
    signedOut.note()
    await leave()
  }
}
