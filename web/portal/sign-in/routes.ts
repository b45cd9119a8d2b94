import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isStaff } from '#domain/actor.ts'
import { mustBeSignedIn } from '../../guard.ts'
import { needWords } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'
// What a customer meets first is not waited for: every other page is loaded when it is asked for.
import { SignInPage } from './sign-in-page.tsx'
import { readSignInSearch } from './sign-in-search.ts'

const signIn = createRoute({
  getParentRoute: () => frame,
  path: 'connexion',
  beforeLoad: () => needWords('entry'),
  validateSearch: readSignInSearch,
  component: SignInPage,
})

/** The shop's signed link: it leads on, or says why it cannot yet. */
const launch = createRoute({
  getParentRoute: () => frame,
  path: 'lancement',
  beforeLoad: async ({ context, preload }) => {
    await needWords('entry')
    if (preload) return { problem: null }
    const { enterByLink } = await import('../launch/enter.ts')
    const led = await enterByLink(context.client)
    if (typeof led === 'string') throw redirect({ href: led, replace: true })
    return { problem: led }
  },
  pendingComponent: lazyRouteComponent(() => import('../launch/launch-page.tsx'), 'Launching'),
  component: lazyRouteComponent(() => import('../launch/launch-page.tsx'), 'LaunchPage'),
})

/** Back from the sign-on of staff: it leads on, or says what is still to do. */
const signOn = createRoute({
  getParentRoute: () => frame,
  path: 'connexion/retour',
  beforeLoad: async ({ context, preload }) => {
    await needWords('sign-on')
    if (preload) return { back: { retour: null, awaits: null, problem: null } }
    const { comeBack } = await import('../sign-on/come-back.ts')
    const back = await comeBack(context.client)
    if (typeof back === 'string') throw redirect({ href: back, replace: true })
    return { back }
  },
  pendingComponent: lazyRouteComponent(() => import('../sign-on/return-page.tsx'), 'ComingBack'),
  component: lazyRouteComponent(() => import('../sign-on/return-page.tsx'), 'ReturnPage'),
})

/** Somebody who was asked to work here; the link's secret stands after the #. */
const invitation = createRoute({
  getParentRoute: () => frame,
  path: 'invitation',
  beforeLoad: () => needWords('invitation', 'account', 'sign-on'),
  component: lazyRouteComponent(() => import('../invitation/invitation-page.tsx'), 'InvitationPage'),
})

/** Who one is, the language, the password, and where one is signed in. */
const account = createRoute({
  getParentRoute: () => frame,
  path: 'compte',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('account')])
    // Staff have theirs where they work; a guest's session is a customer's, whoever they are besides.
    if (isStaff(who.me)) throw redirect({ to: '/desk/compte', replace: true })
    return who
  },
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
})

/** How one comes in, and what one comes in by. */
export const signInRoutes = [signIn, signOn, invitation, launch, account] as const
