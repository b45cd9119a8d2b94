import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { deskRoutes } from './desk/routes.ts'
import { dockRoutes } from './dock/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { rootRoute } from './root-route.tsx'

const routeTree = rootRoute.addChildren([portalRoutes, deskRoutes, dockRoutes])

/** Queries live in the cache of react-query: the router keeps none of its own. */
export const newRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
