import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sessionQuery } from '../../ui/api/session.ts'
import { needWords } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'

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
  component: lazyRouteComponent(() => import('./withdrawal-page.tsx'), 'WithdrawalPage'),
})

const stated = createRoute({
  getParentRoute: () => frame,
  path: 'retractation/$id',
  beforeLoad: () => needWords('withdrawal'),
  component: lazyRouteComponent(() => import('./stated-page.tsx'), 'StatedPage'),
})

/** A withdrawal: stated, and what became of it. */
export const withdrawalRoutes = [withdrawal, stated] as const
