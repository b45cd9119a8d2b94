import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ReturnView } from '#application/returns/view.ts'
import { mustBeSignedIn, mustBuyHere } from '../guard.ts'
import { apiQuery } from '../ui/api/query.ts'
import { needWords } from '../ui/words/words.ts'
import { frame } from './frame-route.ts'
// What a customer meets first is not waited for: every other page is loaded when it is asked for.
import { HomePage } from './home/home-page.tsx'
import { messageRoutes } from './messages/routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { requestRoutes } from './request/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { withdrawalRoutes } from './withdrawal/routes.ts'

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
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('return', 'talk', 'mailed', 'tracking')])
    if (who.me.order) await needWords('entry')
    return who
  },
  // On its way while the page's own code is; the page says what comes of it.
  loader: ({ context, params: { number } }) => void context.client.prefetchQuery(apiQuery<ReturnView>(`/returns/${number}`)),
  component: lazyRouteComponent(() => import('./return/return-page.tsx'), 'ReturnPage'),
})

export const portalRoutes = frame.addChildren([
  home,
  oneReturn,
  ...signInRoutes,
  ...policyRoutes,
  ...withdrawalRoutes,
  ...messageRoutes,
  ...requestRoutes,
])
