import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeStaff } from '../guard.ts'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'
import { readCaseSearch, readQueueSearch } from './queue/queue-search.ts'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: 'desk',
  beforeLoad: async (coming) => {
    await needWords('desk')
    return await mustBeStaff(coming)
  },
  component: lazyRouteComponent(() => import('./desk-frame.tsx'), 'DeskFrame'),
})

const queue = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
})

const oneCase = createRoute({
  getParentRoute: () => frame,
  path: 'retours/$number',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})

export const deskRoutes = frame.addChildren([queue, oneCase])
