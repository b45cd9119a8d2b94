import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { ToastRegion } from './ui/notice/toast-region.tsx'
import { ErrorPage } from './ui/page/error-page.tsx'
import { MissingPage } from './ui/page/missing-page.tsx'
import { needWords } from './ui/words/words.ts'

const Root = () => (
  <>
    <Outlet />
    <ToastRegion />
  </>
)

/** What every address shares. Audiences hang their own routes below it (portal/routes.ts, desk/routes.ts, dock/routes.ts). */
export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: () => needWords('ui', 'words'),
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: MissingPage,
})
