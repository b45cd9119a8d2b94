import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeStaff } from '../guard.ts'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'

/** Around all of the desk's pages: staff only. */
export const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: 'desk',
  beforeLoad: async (coming) => {
    await needWords('desk', 'queue', 'notices', 'mailed')
    return await mustBeStaff(coming)
  },
  component: lazyRouteComponent(() => import('./desk-frame.tsx'), 'DeskFrame'),
  notFoundComponent: lazyRouteComponent(() => import('./absent.tsx'), 'AbsentPage'),
})
