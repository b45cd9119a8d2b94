import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { needWords } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'
import { readLogSearch } from './log/log-search.ts'
import { readMailSearch } from './mails/mail-search.ts'
import { readStaffSearch } from './people/staff-search.ts'
import { sectionsOf } from './sections.ts'

const settings = createRoute({
  getParentRoute: () => frame,
  path: 'settings',
  beforeLoad: () => needWords('settings', 'change'),
  component: lazyRouteComponent(() => import('./settings-frame.tsx'), 'SettingsFrame'),
})

/** The first section that is theirs; who has none reads that there is none. */
const first = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ context }) => {
    const [section] = sectionsOf(context.me)
    if (section) throw redirect({ to: section.to, replace: true })
  },
})

const people = createRoute({
  getParentRoute: () => settings,
  path: 'people',
  validateSearch: readStaffSearch,
  beforeLoad: () => needWords('staff'),
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})

const macros = createRoute({
  getParentRoute: () => settings,
  path: 'macros',
  beforeLoad: () => needWords('macro'),
  component: lazyRouteComponent(() => import('./macros/macros-page.tsx'), 'MacrosPage'),
})

const mails = createRoute({
  getParentRoute: () => settings,
  path: 'mails',
  validateSearch: readMailSearch,
  beforeLoad: () => needWords('mails', 'journal'),
  component: lazyRouteComponent(() => import('./mails/mails-page.tsx'), 'MailsPage'),
})

const member = createRoute({
  getParentRoute: () => settings,
  path: 'people/$id',
  beforeLoad: () => needWords('staff', 'account'),
  component: lazyRouteComponent(() => import('./people/member-page.tsx'), 'MemberPage'),
})

const log = createRoute({
  getParentRoute: () => settings,
  path: 'log',
  validateSearch: readLogSearch,
  beforeLoad: () => needWords('log'),
  component: lazyRouteComponent(() => import('./log/log-page.tsx'), 'LogPage'),
})

const signOn = createRoute({
  getParentRoute: () => settings,
  path: 'sign-on',
  beforeLoad: () => needWords('single'),
  component: lazyRouteComponent(() => import('./sign-on/sign-on-page.tsx'), 'SignOnPage'),
})

const calendar = createRoute({
  getParentRoute: () => settings,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./policy/calendar-page.tsx'), 'CalendarPage'),
})

const promises = createRoute({
  getParentRoute: () => settings,
  path: 'promises',
  component: lazyRouteComponent(() => import('./policy/promises-page.tsx'), 'PromisesPage'),
})

const reasons = createRoute({
  getParentRoute: () => settings,
  path: 'reasons',
  component: lazyRouteComponent(() => import('./policy/reasons-page.tsx'), 'ReasonsPage'),
})

const gestures = createRoute({
  getParentRoute: () => settings,
  path: 'gestures',
  component: lazyRouteComponent(() => import('./policy/gestures-page.tsx'), 'GesturesPage'),
})

const retention = createRoute({
  getParentRoute: () => settings,
  path: 'retention',
  beforeLoad: () => needWords('retention'),
  component: lazyRouteComponent(() => import('./retention/retention-page.tsx'), 'RetentionPage'),
})

const carriers = createRoute({
  getParentRoute: () => settings,
  path: 'carriers',
  beforeLoad: () => needWords('carriers'),
  component: lazyRouteComponent(() => import('./carriers/carriers-page.tsx'), 'CarriersPage'),
})

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: 'webhooks',
  beforeLoad: () => needWords('webhooks'),
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const oneWebhook = createRoute({
  getParentRoute: () => settings,
  path: 'webhooks/$id',
  beforeLoad: () => needWords('webhooks'),
  component: lazyRouteComponent(() => import('./webhooks/endpoint-page.tsx'), 'EndpointPage'),
})

const versions = createRoute({
  getParentRoute: () => settings,
  path: 'versions',
  component: lazyRouteComponent(() => import('./policy/versions-page.tsx'), 'VersionsPage'),
})

/** What an installation is set by, a section each. */
export const settingsRoutes = settings.addChildren([
  first,
  people,
  member,
  log,
  signOn,
  calendar,
  promises,
  reasons,
  gestures,
  versions,
  macros,
  mails,
  carriers,
  webhooks,
  oneWebhook,
  retention,
])
