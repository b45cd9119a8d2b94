import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isStaff } from '#domain/actor.ts'
import { mustBeSignedIn, mustBuyHere } from '../guard.ts'
import type { NoticesView, PolicyView } from '#application/policy/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { rootRoute } from '../root-route.tsx'
import { sessionQuery } from '../ui/api/session.ts'
import { apiQuery } from '../ui/api/query.ts'
import { needWords, speak } from '../ui/words/words.ts'
import { readSignInSearch } from './sign-in/sign-in-search.ts'
// What a customer meets first is not waited for: every other page is loaded when it is asked for.
import { HomePage } from './home/home-page.tsx'
import { PortalFrame } from './portal-frame.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'portal',
  beforeLoad: () => needWords('portal'),
  component: PortalFrame,
})

async function forRequests(coming: Parameters<typeof mustBeSignedIn>[0]): Promise<void> {
  await Promise.all([mustBeSignedIn(coming), needWords('request')])
}

/** « Mes retours » */
const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async (coming) => {
    const who = await mustBuyHere(coming)
    if (who.me.order) await needWords('entry')
    return who
  },
  component: HomePage,
})

/** One return, by its number. */
const oneReturn = createRoute({
  getParentRoute: () => frame,
  path: 'retours/$number',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('return', 'talk', 'mailed')])
    if (who.me.order) await needWords('entry')
    return who
  },
  // On its way while the page's own code is; the page says what comes of it.
  loader: ({ context, params: { number } }) => void context.client.prefetchQuery(apiQuery<ReturnView>(`/returns/${number}`)),
  component: lazyRouteComponent(() => import('./return/return-page.tsx'), 'ReturnPage'),
})

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
    const { enterByLink } = await import('./launch/enter.ts')
    const led = await enterByLink(context.client)
    if (typeof led === 'string') throw redirect({ href: led, replace: true })
    return { problem: led }
  },
  pendingComponent: lazyRouteComponent(() => import('./launch/launch-page.tsx'), 'Launching'),
  component: lazyRouteComponent(() => import('./launch/launch-page.tsx'), 'LaunchPage'),
})

/** Back from the sign-on of staff: it leads on, or says what is still to do. */
const signOn = createRoute({
  getParentRoute: () => frame,
  path: 'connexion/retour',
  beforeLoad: async ({ context, preload }) => {
    await needWords('sign-on')
    if (preload) return { back: { retour: null, awaits: null, problem: null } }
    const { comeBack } = await import('./sign-on/come-back.ts')
    const back = await comeBack(context.client)
    if (typeof back === 'string') throw redirect({ href: back, replace: true })
    return { back }
  },
  pendingComponent: lazyRouteComponent(() => import('./sign-on/return-page.tsx'), 'ComingBack'),
  component: lazyRouteComponent(() => import('./sign-on/return-page.tsx'), 'ReturnPage'),
})

/** Somebody who was asked to work here; the link's secret stands after the #. */
const invitation = createRoute({
  getParentRoute: () => frame,
  path: 'invitation',
  beforeLoad: () => Promise.all([needWords('invitation'), needWords('sign-on')]),
  component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
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
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
})

/** The published policy, for everybody. It is there when the page is, so that a clause's anchor is found. */
const policy = createRoute({
  getParentRoute: () => frame,
  path: 'politique',
  beforeLoad: () => needWords('policy'),
  loader: ({ context }) => context.client.prefetchQuery(apiQuery<PolicyView>('/policy')),
  component: lazyRouteComponent(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
})

/** What the site says of itself. It is there when the page is, so that its anchors are found. */
const notices = createRoute({
  getParentRoute: () => frame,
  path: 'informations',
  loader: ({ context }) => context.client.prefetchQuery(apiQuery<NoticesView>('/notices')),
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
})

/** Its versions, each at an address that never changes: what a verdict's clause leads to. */
const policyVersions = [
  createRoute({
    getParentRoute: () => frame,
    path: 'politique/versions',
    beforeLoad: () => needWords('policy'),
    component: lazyRouteComponent(() => import('./policy/versions-page.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: 'politique/versions/$version',
    beforeLoad: () => needWords('policy'),
    loader: ({ context, params }) => context.client.prefetchQuery(apiQuery<PolicyView>(`/policy/versions/${params.version}`)),
    component: lazyRouteComponent(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
  }),
] as const

/** The same in English, at an address that an English page can link to. */
const english = createRoute({
  getParentRoute: () => frame,
  path: 'en/policy',
  beforeLoad: async ({ location }) => {
    await speak('en')
    throw redirect({ to: '/politique', hash: location.hash, replace: true })
  },
})

/** The function of withdrawal (L221-21): nobody need sign in. `commande` is an order of whoever is signed in. */
const withdrawal = createRoute({
  getParentRoute: () => frame,
  path: 'retractation',
  validateSearch: ({ commande, etape }: Record<string, unknown>): { commande?: string; etape?: 'confirmation' } => ({
    ...(typeof commande === 'string' ? { commande } : {}),
    ...(etape === 'confirmation' ? { etape } : {}),
  }),
  beforeLoad: () => needWords('withdrawal'),
  // Who is signed in is known before the page is drawn: nothing typed then moves.
  loader: ({ context }) => context.client.ensureQueryData(sessionQuery).catch(() => null),
  component: lazyRouteComponent(() => import('./withdrawal/withdrawal-page.tsx'), 'WithdrawalPage'),
})

const stated = createRoute({
  getParentRoute: () => frame,
  path: 'retractation/$id',
  beforeLoad: () => needWords('withdrawal'),
  component: lazyRouteComponent(() => import('./withdrawal/stated-page.tsx'), 'StatedPage'),
})

/** « Nous écrire », for everybody. `commande` is an order of whoever is signed in. */
const contact = createRoute({
  getParentRoute: () => frame,
  path: 'contact',
  validateSearch: ({ commande }: Record<string, unknown>): { commande?: string } => (typeof commande === 'string' ? { commande } : {}),
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('./contact/contact-page.tsx'), 'ContactPage'),
})

const messages = createRoute({
  getParentRoute: () => frame,
  path: 'messages',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('contact')])
    return who
  },
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
})

/** One conversation. Whoever comes by the link of a mail is not signed in: the page asks for a code. */
const conversation = createRoute({
  getParentRoute: () => frame,
  path: 'messages/$id',
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact', 'entry', 'talk', 'mailed'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('./messages/conversation-page.tsx'), 'ConversationPage'),
})

/** The request that staff wrote down in it, to be confirmed; the mailed link's secret stands after the #. */
const prepared = createRoute({
  getParentRoute: () => frame,
  path: 'messages/$id/demande',
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact', 'entry', 'prepared', 'request'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('./messages/prepared/prepared-page.tsx'), 'PreparedPage'),
})

/** « Créer un nouveau retour »: first the order, then the other steps of clause D1 around one draft. */
const chooseOrder = createRoute({
  getParentRoute: () => frame,
  path: 'retours/nouveau',
  beforeLoad: forRequests,
  validateSearch: ({ commande }: Record<string, unknown>): { commande?: string } => (typeof commande === 'string' ? { commande } : {}),
  component: lazyRouteComponent(() => import('./request/order/orders-page.tsx'), 'OrdersPage'),
})

/** « Retours par lot », for account customers. */
const lot = createRoute({
  getParentRoute: () => frame,
  path: 'retours/lot',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('lot'), needWords('request')])
    return who
  },
  component: lazyRouteComponent(() => import('./lot/for-accounts.tsx'), 'ForAccounts'),
})

const stepPages = {
  type: lazyRouteComponent(() => import('./request/type/type-step.tsx'), 'TypeStep'),
  products: lazyRouteComponent(() => import('./request/products/products-step.tsx'), 'ProductsStep'),
  details: lazyRouteComponent(() => import('./request/details/details-step.tsx'), 'DetailsStep'),
  check: lazyRouteComponent(() => import('./request/check/check-step.tsx'), 'CheckStep'),
}

const request = createRoute({
  getParentRoute: () => frame,
  path: 'retours/nouveau/$orderId',
  beforeLoad: forRequests,
  // All of its steps come with it: one goes on without a network.
  loader: () => Object.values(stepPages).forEach(({ preload }) => void preload?.()?.catch(() => undefined)),
  component: lazyRouteComponent(() => import('./request/request-page.tsx'), 'RequestPage'),
})

const requestSteps = [
  createRoute({
    getParentRoute: () => request,
    path: '/',
    component: lazyRouteComponent(() => import('./request/resume.tsx'), 'Resume'),
  }),
  createRoute({
    getParentRoute: () => request,
    path: 'type',
    validateSearch: ({ droit }: Record<string, unknown>): { droit?: string } => (typeof droit === 'string' ? { droit } : {}),
    component: stepPages.type,
  }),
  createRoute({
    getParentRoute: () => request,
    path: 'produits',
    component: stepPages.products,
  }),
  createRoute({
    getParentRoute: () => request,
    path: 'details/$nth',
    component: stepPages.details,
  }),
  createRoute({
    getParentRoute: () => request,
    path: 'verification',
    component: stepPages.check,
  }),
] as const

export const portalRoutes = frame.addChildren([
  contact,
  messages,
  conversation,
  prepared,
  home,
  oneReturn,
  signIn,
  signOn,
  invitation,
  launch,
  account,
  policy,
  ...policyVersions,
  notices,
  english,
  withdrawal,
  stated,
  chooseOrder,
  lot,
  request.addChildren(requestSteps),
])
