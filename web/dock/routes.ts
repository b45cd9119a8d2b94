import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeStaff } from '../guard.ts'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: 'dock',
  beforeLoad: async (coming) => {
    await needWords('dock')
    return await mustBeStaff(coming)
  },
  component: lazyRouteComponent(() => import('./dock-frame.tsx'), 'DockFrame'),
})

const scan = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: ({ scan }: Record<string, unknown>): { scan?: string } => (typeof scan === 'string' && scan !== '' ? { scan } : {}),
  component: lazyRouteComponent(() => import('./scan/scan-page.tsx'), 'ScanPage'),
})

export const dockRoutes = frame.addChildren([scan])
