import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeSignedIn } from '../guard.ts'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'portal',
  beforeLoad: () => needWords('portal'),
  component: lazyRouteComponent(() => import('./portal-frame.tsx'), 'PortalFrame'),
})

/** « Mes retours » */
const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: mustBeSignedIn,
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})

const signIn = createRoute({
  getParentRoute: () => frame,
  path: 'connexion',
  validateSearch: ({ retour }: Record<string, unknown>): { retour?: string } =>
    typeof retour === 'string' && /^\/(?!\/)/.test(retour) ? { retour } : {},
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})

export const portalRoutes = frame.addChildren([home, signIn])
