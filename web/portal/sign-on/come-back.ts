import type { QueryClient } from '@tanstack/react-query'
import type { MeView } from '#application/people/view.ts'
import { landing } from '../../landing.ts'
import { type Problem, problemOf } from '../../ui/api/problem.ts'
import { ask, newIdempotencyKey } from '../../ui/api/request.ts'
import { signedOut } from '../../ui/api/signed-out.ts'
import { takeAnswer } from './answer.ts'
import { takeAttempt } from './kept-attempt.ts'

/** What became of the answer: where one goes, or what is still to do. Without an attempt of this tab there is nothing to answer. */
export type Back = { retour: string | null; awaits: MeView['awaits'] | null; problem: Problem | null }

export async function comeBack(client: QueryClient): Promise<string | Back> {
  const [answer, kept] = [takeAnswer(), takeAttempt()]
  const retour = kept?.retour ?? null
  if (answer === '' || kept === null) return { retour, awaits: null, problem: null }
  try {
    const body = { answer, attempt: kept.attempt }
    const me = await ask<MeView>({ method: 'PUT', path: '/session/sign-on', body, idempotencyKey: newIdempotencyKey() })
    signedOut.forget()
    if (me.awaits) return { retour, awaits: me.awaits, problem: null }
    client.clear()
    return retour ?? landing(me.roles)
  } catch (error) {
    return { retour, awaits: null, problem: problemOf(error, navigator.onLine) }
  }
}
