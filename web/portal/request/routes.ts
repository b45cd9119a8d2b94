import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeSignedIn } from '../../guard.ts'
import { needWords } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'

async function forRequests(coming: Parameters<typeof mustBeSignedIn>[0]): Promise<void> {
  await Promise.all([mustBeSignedIn(coming), needWords('request')])
}

/** « Créer un nouveau retour »: first the order, then the other steps of clause D1 around one draft. */
const chooseOrder = createRoute({
  getParentRoute: () => frame,
  path: 'retours/nouveau',
  beforeLoad: forRequests,
  validateSearch: ({ commande }: Record<string, unknown>): { commande?: string } => (typeof commande === 'string' ? { commande } : {}),
  component: lazyRouteComponent(() => import('./order/orders-page.tsx'), 'OrdersPage'),
})

/** « Retours par lot », for account customers. */
const lot = createRoute({
  getParentRoute: () => frame,
  path: 'retours/lot',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('lot'), needWords('request')])
    return who
  },
  component: lazyRouteComponent(() => import('../lot/for-accounts.tsx'), 'ForAccounts'),
})

const stepPages = {
  type: lazyRouteComponent(() => import('./type/type-step.tsx'), 'TypeStep'),
  products: lazyRouteComponent(() => import('./products/products-step.tsx'), 'ProductsStep'),
  details: lazyRouteComponent(() => import('./details/details-step.tsx'), 'DetailsStep'),
  check: lazyRouteComponent(() => import('./check/check-step.tsx'), 'CheckStep'),
}

const request = createRoute({
  getParentRoute: () => frame,
  path: 'retours/nouveau/$orderId',
  beforeLoad: forRequests,
  // All of its steps come with it: one goes on without a network.
  loader: () => Object.values(stepPages).forEach(({ preload }) => void preload?.()?.catch(() => undefined)),
  component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
})

const requestSteps = [
  createRoute({
    getParentRoute: () => request,
    path: '/',
    component: lazyRouteComponent(() => import('./resume.tsx'), 'Resume'),
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

/** A return that is asked for, or many. */
export const requestRoutes = [chooseOrder, lot, request.addChildren(requestSteps)] as const
