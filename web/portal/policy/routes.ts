import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { NoticesView, PolicyView } from '#application/policy/view.ts'
import { apiQuery } from '../../ui/api/query.ts'
import { needWords, speak } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'

/** The published policy, for everybody. It is there when the page is, so that a clause's anchor is found. */
const policy = createRoute({
  getParentRoute: () => frame,
  path: 'politique',
  beforeLoad: () => needWords('policy'),
  loader: ({ context }) => context.client.prefetchQuery(apiQuery<PolicyView>('/policy')),
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
})

/** What the site says of itself. It is there when the page is, so that its anchors are found. */
const notices = createRoute({
  getParentRoute: () => frame,
  path: 'informations',
  loader: ({ context }) => context.client.prefetchQuery(apiQuery<NoticesView>('/notices')),
  component: lazyRouteComponent(() => import('../notices/notices-page.tsx'), 'NoticesPage'),
})

/** Its versions, each at an address that never changes: what a verdict's clause leads to. */
const policyVersions = [
  createRoute({
    getParentRoute: () => frame,
    path: 'politique/versions',
    beforeLoad: () => needWords('policy'),
    component: lazyRouteComponent(() => import('./versions-page.tsx'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: 'politique/versions/$version',
    beforeLoad: () => needWords('policy'),
    loader: ({ context, params }) => context.client.prefetchQuery(apiQuery<PolicyView>(`/policy/versions/${params.version}`)),
    component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
  }),
] as const

/** The same in English, at an address that an English page can link to. */
const english = createRoute({
  getParentRoute: () => frame,
  path: 'en/policy',
  beforeLoad: async ({ location }) => {
    await speak('en')
    throw redirect({ to: '/politique', hash: location.hash, replace: true })
  },
})

/** What is published, for everybody. */
export const policyRoutes = [policy, ...policyVersions, notices, english] as const
