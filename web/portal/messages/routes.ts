import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mustBeSignedIn } from '../../guard.ts'
import { sessionQuery } from '../../ui/api/session.ts'
import { needWords } from '../../ui/words/words.ts'
import { frame } from '../frame-route.ts'

/** « Nous écrire », for everybody. `commande` is an order of whoever is signed in. */
const contact = createRoute({
  getParentRoute: () => frame,
  path: 'contact',
  validateSearch: ({ commande }: Record<string, unknown>): { commande?: string } => (typeof commande === 'string' ? { commande } : {}),
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('../contact/contact-page.tsx'), 'ContactPage'),
})

const messages = createRoute({
  getParentRoute: () => frame,
  path: 'messages',
  beforeLoad: async (coming) => {
    const [who] = await Promise.all([mustBeSignedIn(coming), needWords('contact')])
    return who
  },
  component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
})

/** One conversation. Whoever comes by the link of a mail is not signed in: the page asks for a code. */
const conversation = createRoute({
  getParentRoute: () => frame,
  path: 'messages/$id',
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact', 'entry', 'talk', 'mailed'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('./conversation-page.tsx'), 'ConversationPage'),
})

/** The request that staff wrote down in it, to be confirmed; the mailed link's secret stands after the #. */
const prepared = createRoute({
  getParentRoute: () => frame,
  path: 'messages/$id/demande',
  beforeLoad: async ({ context }) => {
    await Promise.all([needWords('contact', 'entry', 'prepared', 'request'), context.client.ensureQueryData(sessionQuery)])
  },
  component: lazyRouteComponent(() => import('./prepared/prepared-page.tsx'), 'PreparedPage'),
})

/** What is written to us, and what is prepared in answer. */
export const messageRoutes = [contact, messages, conversation, prepared] as const
