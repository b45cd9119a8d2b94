import type { QueryClient } from '@tanstack/react-query'
import type { MeView } from '#application/people/view.ts'
import { isUncertain, type Problem, problemOf } from '../../ui/api/problem.ts'
import { ask } from '../../ui/api/request.ts'
import type { Locale } from '../../ui/words/locale.ts'
import { speak } from '../../ui/words/words.ts'
import { forgetToken, tokenOfLink } from './token.ts'

type Launched = { me: MeView; next: string; locale: Locale | null }

/**
 * Where the shop's signed link leads (docs/launch-link.md): to where it wants to, or to the page to sign in with what to do; a problem that
 * passes, or that is the visitor's to answer, leaves the link as good as it was. `instead`: of whoever is signed in here now. Whoever comes back
 * here by the browser's button has no token any more, and goes where everybody begins.
 */
export async function enterByLink(client: QueryClient, instead = false): Promise<string | Problem> {
  const token = tokenOfLink()
  if (token === '') return '/'
  try {
    const { next, locale } = await ask<Launched>({ method: 'POST', path: '/session/launch', body: { token, instead } })
    forgetToken()
    client.clear()
    if (locale) await speak(locale)
    return next
  } catch (error) {
    const problem = problemOf(error, navigator.onLine)
    if (isUncertain(problem) || problem.status === 429 || problem.code === 'launch_other_person') return problem
    forgetToken()
    return `/connexion?lien=${problem.code === 'launch_link_over' ? 'expire' : 'refuse'}`
  }
}
