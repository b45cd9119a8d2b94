import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'
import { PortalFrame } from './portal-frame.tsx'

/** Around all of a customer's pages. */
export const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'portal',
  beforeLoad: () => needWords('portal'),
  component: PortalFrame,
})
