import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeStaff } from '../guard.ts'
import { rootRoute } from '../root-route.tsx'
import { needWords } from '../ui/words/words.ts'
import { readNewParcelSearch, readParcelsSearch } from './parcels/parcel-search.ts'
import { readDockSearch } from './return/dock-search.ts'
import { readScanSearch } from './scan/scan-search.ts'

const frame = createRoute({
  getParentRoute: () => rootRoute,
  path: 'dock',
  beforeLoad: async (coming) => {
    await needWords('dock')
    return await mustBeStaff(coming)
  },
  component: lazyRouteComponent(() => import('./dock-frame.tsx'), 'DockFrame'),
  notFoundComponent: lazyRouteComponent(() => import('./absent-page.tsx'), 'AbsentPage'),
})

const scan = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: readScanSearch,
  component: lazyRouteComponent(() => import('./scan/scan-page.tsx'), 'ScanPage'),
})

const oneReturn = createRoute({
  getParentRoute: () => frame,
  path: 'retours/$number',
  validateSearch: readDockSearch,
  component: lazyRouteComponent(() => import('./return/dock-page.tsx'), 'DockPage'),
})

const parcels = createRoute({
  getParentRoute: () => frame,
  path: 'colis',
  validateSearch: readParcelsSearch,
  beforeLoad: () => needWords('unassigned'),
  component: lazyRouteComponent(() => import('./parcels/parcels-page.tsx'), 'ParcelsPage'),
})

const newParcel = createRoute({
  getParentRoute: () => frame,
  path: 'colis/nouveau',
  validateSearch: readNewParcelSearch,
  beforeLoad: () => needWords('unassigned'),
  component: lazyRouteComponent(() => import('./parcels/new-parcel-page.tsx'), 'NewParcelPage'),
})

const oneParcel = createRoute({
  getParentRoute: () => frame,
  path: 'colis/$colis',
  beforeLoad: () => needWords('unassigned'),
  component: lazyRouteComponent(() => import('./parcels/parcel-page.tsx'), 'ParcelPage'),
})

export const dockRoutes = frame.addChildren([scan, oneReturn, parcels, newParcel, oneParcel])
