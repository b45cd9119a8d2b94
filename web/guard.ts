import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import type { MeView } from '#application/people/view.ts'
import { landing } from './landing.ts'
import { sessionQuery } from './ui/api/session.ts'

type Coming = { context: { client: QueryClient }; location: { href: string } }

/** For `beforeLoad`: who is logged in, or the way to the log-in page and back. The API guards the data; this only spares a blank page. */
export async function mustBeSignedIn({ context, location }: Coming): Promise<{ me: MeView }> {
  const me = await context.client.ensureQueryData(sessionQuery)
  if (!me) throw redirect({ to: '/connexion', search: { retour: location.href } })
  return { me }
}

/** The same for the desk and the dock; a customer who tries goes to the portal. */
export async function mustBeStaff(coming: Coming): Promise<{ me: MeView }> {
  const { me } = await mustBeSignedIn(coming)
  if (me.roles.every((role) => role === 'customer')) throw redirect({ to: '/' })
  return { me }
}

/** For the portal's first page: whoever only works here is led to their work. */
export async function mustBuyHere(coming: Coming): Promise<{ me: MeView }> {
  const { me } = await mustBeSignedIn(coming)
  if (!me.roles.includes('customer')) throw redirect({ to: landing(me.roles) })
  return { me }
}
