import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { needWords } from '../ui/words/words.ts'
import { onlyRead } from '../ui/frames/only-read.ts'
import { readContactSearch } from './contact/contact-search.ts'
import { readDashboardSearch } from './dashboard/dashboard-search.ts'
import { readFinanceSearch } from './finance/finance-search.ts'
import { frame } from './frame-route.ts'
import { readLedgerSearch } from './policy/ledger-search.ts'
import { readCaseSearch } from './queue/case-search.ts'
import { readQueueSearch } from './queue/queue-search.ts'
import { readStockSearch } from './stock/stock-search.ts'
import { settingsRoutes } from './settings/routes.ts'

const queue = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: onlyRead(readQueueSearch),
  component: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
})

const oneCase = createRoute({
  getParentRoute: () => frame,
  path: 'retours/$number',
  validateSearch: onlyRead(readCaseSearch),
  // What is owed is executed and taken back here too.
  beforeLoad: () => needWords('behalf', 'case', 'claim', 'customer', 'finance', 'held', 'macro', 'journal', 'tracking'),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})

/** Who a customer is, and what they ordered, sent back and wrote. */
const customerFile = createRoute({
  getParentRoute: () => frame,
  path: 'clients/$id',
  beforeLoad: () => needWords('customer'),
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
})

const orderFile = createRoute({
  getParentRoute: () => frame,
  path: 'commandes/$id',
  beforeLoad: () => needWords('customer'),
  component: lazyRouteComponent(() => import('./customers/order-page.tsx'), 'OrderPage'),
})

const contactList = createRoute({
  getParentRoute: () => frame,
  path: 'messages',
  beforeLoad: () => needWords('contact', 'lane'),
  validateSearch: onlyRead(readContactSearch),
  component: lazyRouteComponent(() => import('./contact/contact-list-page.tsx'), 'ContactListPage'),
})

const contactCase = createRoute({
  getParentRoute: () => frame,
  path: 'messages/$id',
  beforeLoad: () => needWords('behalf', 'case', 'contact', 'held', 'journal', 'lane', 'macro', 'merge', 'open'),
  component: lazyRouteComponent(() => import('./contact/contact-case-page.tsx'), 'ContactCasePage'),
})

const finance = createRoute({
  getParentRoute: () => frame,
  path: 'finance',
  validateSearch: onlyRead(readFinanceSearch),
  beforeLoad: () => needWords('finance'),
  component: lazyRouteComponent(() => import('./finance/finance-page.tsx'), 'FinancePage'),
})

/** Replacements and exchanges that have not left. */
const sending = createRoute({
  getParentRoute: () => frame,
  path: 'a-envoyer',
  beforeLoad: () => needWords('sending'),
  component: lazyRouteComponent(() => import('./sending/sending-page.tsx'), 'SendingPage'),
})

const dashboard = createRoute({
  getParentRoute: () => frame,
  path: 'pilotage',
  validateSearch: onlyRead(readDashboardSearch),
  beforeLoad: () => needWords('dashboard'),
  component: lazyRouteComponent(() => import('./dashboard/dashboard-page.tsx'), 'DashboardPage'),
})

const resolution = createRoute({
  getParentRoute: () => frame,
  path: 'finance/$number/$resolutionId',
  beforeLoad: () => needWords('finance', 'case'),
  component: lazyRouteComponent(() => import('./finance/resolution-page.tsx'), 'ResolutionPage'),
})

const paymentFile = createRoute({
  getParentRoute: () => frame,
  path: 'finance/virements/$id',
  beforeLoad: () => needWords('finance'),
  component: lazyRouteComponent(() => import('./finance/transfers/file-page.tsx'), 'FilePage'),
})

/** What the dock puts where, for whoever keeps the stock. */
const stock = createRoute({
  getParentRoute: () => frame,
  path: 'stock',
  validateSearch: onlyRead(readStockSearch),
  beforeLoad: () => needWords('stock', 'claim'),
  component: lazyRouteComponent(() => import('./stock/stock-page.tsx'), 'StockPage'),
})

/** One claim on a supplier. */
const claim = createRoute({
  getParentRoute: () => frame,
  path: 'stock/dossiers/$number',
  beforeLoad: () => needWords('claim'),
  component: lazyRouteComponent(() => import('./claims/claim-page.tsx'), 'ClaimPage'),
})

/** How the merchant's own text is read, sentence by sentence. */
const ledger = createRoute({
  getParentRoute: () => frame,
  path: 'politique',
  validateSearch: onlyRead(readLedgerSearch),
  beforeLoad: () => needWords('ledger', 'change'),
  component: lazyRouteComponent(() => import('./policy/ledger-page.tsx'), 'LedgerPage'),
})

/** Statements of withdrawal that wait for staff, and `traitees`, those that do not. */
const withdrawals = createRoute({
  getParentRoute: () => frame,
  path: 'retractations',
  validateSearch: ({ vue }: Record<string, unknown>): { vue?: 'traitees' } => (vue === 'traitees' ? { vue } : {}),
  beforeLoad: () => needWords('withdrawal'),
  component: lazyRouteComponent(() => import('./withdrawals/withdrawals-page.tsx'), 'WithdrawalsPage'),
})

const oneWithdrawal = createRoute({
  getParentRoute: () => frame,
  path: 'retractations/$id',
  beforeLoad: () => needWords('withdrawal'),
  component: lazyRouteComponent(() => import('./withdrawals/withdrawal-page.tsx'), 'WithdrawalPage'),
})

/** All that this person was told, and what of it is sent by e-mail. */
const notices = createRoute({
  getParentRoute: () => frame,
  path: 'avis',
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
})

/** One's own account: sessions, language, password, second factors. */
const account = createRoute({
  getParentRoute: () => frame,
  path: 'compte',
  beforeLoad: () => needWords('account', 'factor'),
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
})

/** A return opened by staff for a customer who is on the phone: the order is found, then the request is filled in. */
const findForOpening = createRoute({
  getParentRoute: () => frame,
  path: 'ouvrir',
  validateSearch: ({ q }: Record<string, unknown>): { q?: string } =>
    typeof q === 'string' && q.trim() !== '' ? { q: q.trim().slice(0, 200) } : {},
  beforeLoad: () => needWords('open'),
  component: lazyRouteComponent(() => import('./open/find-page.tsx'), 'FindPage'),
})

const openCase = createRoute({
  getParentRoute: () => frame,
  path: 'ouvrir/$orderId',
  beforeLoad: () => needWords('open', 'request', 'portal'),
  component: lazyRouteComponent(() => import('./open/open-page.tsx'), 'OpenPage'),
})

/** How a promise's due instant comes about. */
const onePromise = createRoute({
  getParentRoute: () => frame,
  path: 'promesses/$id',
  beforeLoad: () => needWords('promise'),
  component: lazyRouteComponent(() => import('./promise/promise-page.tsx'), 'PromisePage'),
})

export const deskRoutes = frame.addChildren([
  account,
  contactList,
  notices,
  findForOpening,
  onePromise,
  openCase,
  contactCase,
  queue,
  oneCase,
  customerFile,
  orderFile,
  dashboard,
  sending,
  finance,
  resolution,
  paymentFile,
  stock,
  claim,
  ledger,
  withdrawals,
  oneWithdrawal,
  settingsRoutes,
])
