import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import type { MeView } from '#application/views.ts'
import { ProblemError } from '../../ui/api/problem.ts'
import { ask, newIdempotencyKey } from '../../ui/api/request.ts'
import type { Locale } from '../../ui/words/locale.ts'
import { takeToken } from './token.ts'
import { speak } from '../../ui/words/words.ts'

type Launched = { me: MeView; next: string; locale: Locale | null }

/**
 * The shop's signed link, for `beforeLoad` (docs/launch-link.md): leads on to where the link wants to, or to the page to sign in with what to
 * do. Whoever comes back here by the browser's button has no token any more, and goes where everybody begins.
 */
export async function enterByLink(client: QueryClient): Promise<never> {
  const token = takeToken()
  if (token === '') throw redirect({ to: '/', replace: true })
  const launched = await launch(token)
  if (typeof launched === 'string') throw redirect({ to: '/connexion', search: { lien: launched }, replace: true })
  client.clear()
  if (launched.locale) await speak(launched.locale)
  throw redirect({ href: launched.next, replace: true })
}

async function launch(token: string): Promise<Launched | 'expire' | 'refuse'> {
  try {
    return await ask<Launched>({ method: 'POST', path: '/session/launch', body: { token }, idempotencyKey: newIdempotencyKey() })
  } catch (error) {
    return error instanceof ProblemError && error.problem.code === 'launch_link_over' ? 'expire' : 'refuse'
  }
}
