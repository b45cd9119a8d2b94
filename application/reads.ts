import type { Actor, Locale, Role } from '#domain/actor.ts'
import type { Clock } from '#domain/clock/clock.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Belonging } from '#domain/conversation/reach.ts'
import type { ReadBy } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Order } from '#domain/order/order.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { DockList } from '#domain/return/dock-list.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Lane } from '#domain/return/lane.ts'
import type { Owned } from '#domain/return/visible.ts'
import type { Resolution, Rma } from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Card } from '#domain/return/card.ts'
import type { ContentsInUse, FileRow, OpeningWords, OrderFacts, Text } from './ports.ts'
import type { PrecedentView } from './views.ts'
import type { SaidRequest } from './returns/request.ts'
import type { MacroReads } from './macros/ports.ts'
import type { KeptMails } from './mail/ports.ts'
import type { InboxReads } from './inbox/ports.ts'
import type { StaffReads } from './staff/ports.ts'
import type { NoticeReads } from './notices/ports.ts'
import type { SavedViewReads } from './saved-views/ports.ts'
import type { ErasureReads } from './retention/ports.ts'
import type { SettingReads } from './settings/ports.ts'
import type { FigureReads } from './figures/ports.ts'
import type { WithdrawalReads } from './withdrawals/ports.ts'

/** Questions to the store, one function each, named by its answer. Each is one statement. */
export type Reads = WithdrawalReads &
  MacroReads &
  StaffReads &
  NoticeReads &
  InboxReads &
  KeptMails &
  SavedViewReads &
  SettingReads &
  ErasureReads &
  FigureReads & {
    /** All that one return's page shows. Staff words and internal rows included: the presenter leaves out what its reader may not see. */
    returnPage: (number: string) => Promise<ReturnPage | undefined>
    /** Of each line of a return that has any. */
    precedentsOf: (number: string) => Promise<readonly PrecedentView[]>
    /** A person's or company's returns, newest first: those under way, those that have ended, or both. */
    returnsOf: (owner: Owner & { readerId: string | null }, page: PageOf<string> & { ended?: boolean }) => Promise<readonly ListedReturn[]>
    /** The desk's queue of one lane, nearest promise first. */
    queue: (ask: QueueAsk) => Promise<readonly ListedReturn[]>
    /** Counted by the currency they are in; of what is narrowed no more than `MOST_COUNTED` and one. Today ends at `endOfDay`. */
    queueSums: (of: QueueOf, at: { now: Instant; endOfDay: Instant }) => Promise<readonly QueueSum[]>
    /** All of it in its order, however many, as they stood in one moment. */
    queueRows: (ask: Omit<QueueAsk, 'after' | 'limit'>) => AsyncIterable<ListedReturn>
    /** One number for each, and no more than `MOST_TALLIED`. */
    countQueues: (ofs: readonly QueueOf[]) => Promise<readonly number[]>
    laneCounts: () => Promise<Readonly<Record<Lane | 'escalated', number>>>
    /** Those of staff who have one of these roles and have not left, by name. */
    colleagues: (roles: readonly Role[]) => Promise<readonly { id: string; name: string; roles: readonly Role[] }[]>
    dockCounts: () => Promise<Readonly<Record<DockList, number>>>
    /** Returns by number, a parcel's tracking number or a unit's serial, written in any of these ways: their numbers, at most 20. */
    findForDock: (texts: readonly string[]) => Promise<readonly string[]>
    /** Resolutions owed and not executed, nearest promise first; those without one last. */
    owed: (page: PageOf<{ due: Instant | null; id: string }>) => Promise<readonly ListedOwed[]>
    /** Resolutions that were executed, newest first; those voided since included. */
    executed: (page: PageOf<{ executedAt: Instant; id: string }>) => Promise<readonly ListedExecuted[]>
    ordersOf: (owner: Owner, page: PageOf<{ placedAt: Instant; id: string }>) => Promise<readonly ListedOrder[]>
    /** Orders that bear this number, or of which the return does, written in any of these ways, and that were bought with this address; newest first, ten at most. */
    ordersNamed: (named: { email: string; numbers: readonly string[] }) => Promise<readonly NamedOrder[]>
    /** Orders that somebody on the phone may mean, newest first, twenty at most; `numbers` as keys, `serials` as written. */
    ordersFound: (asked: { text: string; numbers: readonly string[]; serials: readonly string[] }) => Promise<readonly FoundOrder[]>
    /** The other conversations of whoever wrote this one, that no return has. */
    siblingsOf: (id: string) => Promise<readonly SiblingConversation[]>
    promisePage: (clockId: string) => Promise<PromisePage | undefined>
    /** Who bought this order. */
    buyerOf: (orderId: string) => Promise<FoundBuyer | undefined>
    /** The order with what a judgement needs, without a lock; `besides` is the number of a return that does not count against itself, `serials` those asked for. */
    orderFacts: (orderId: string, asked?: AskedOfOrder) => Promise<OrderFacts | undefined>
    /** Their orders that a list of rows may mean, newest first: ways to write their numbers, SKUs in capitals, serials as keys. One question for all rows. */
    lotOrders: (
      owner: Pick<Owner, 'customerId' | 'companyId'>,
      named: { numbers: readonly string[]; skus: readonly string[]; serials: readonly string[] },
    ) => Promise<readonly OrderFacts[]>
    /** Which returns hold units of this order, whose they are, newest first; `besides` is the number of one that does not count. */
    holdersOf: (orderIds: readonly string[], besides?: string) => Promise<readonly Holder[]>
    policies: () => Promise<readonly Policy[]>
    /** Those under which these were judged, at least: versions never change, so that once known nothing is asked. */
    policiesOf: (rows: readonly { policyVersion: number }[]) => Promise<readonly Policy[]>
    draft: (customerId: string, orderId: string) => Promise<Draft | undefined>
    /** The last of their drafts for this order that was sent, and the return it became. */
    sentDraft: (customerId: string, orderId: string) => Promise<SentDraft | undefined>
    drafts: (customerId: string) => Promise<readonly (Draft & { orderNumber: string; title: string })[]>
    /** A file with the return or the conversation it belongs to, for authorisation at each read. */
    file: (id: string) => Promise<{ row: FileRow; owner: Owned | null; conversation: Belonging | null } | undefined>
    /** Of these contents those that a file has; all, where there is no file at all: then the folder is another database's. */
    contentsInUse: ContentsInUse
    /** All that a conversation's page shows, internal words included; undefined where there is none beside a return's own. */
    conversationPage: (id: string) => Promise<ConversationPage | undefined>
    /** A person's or company's conversations that have not become a return, newest first. */
    conversationsOf: (reader: ConversationReader, page: PageOf<string>) => Promise<readonly ListedConversation[]>
    /** The desk's, by the state they are in, nearest promise first. */
    deskConversations: (ask: DeskConversationsAsk) => Promise<readonly ListedConversation[]>
    /** Those without a return, of whatever state, that have all words (or the order's number), the newest, and how many there are. */
    conversationsFound: (ask: {
      text: string
      /** Whose read marks count. */
      readerId: string | null
      limit: number
    }) => Promise<{ rows: readonly ListedConversation[]; count: number }>
    conversationCounts: () => Promise<Readonly<Record<DeskStatus | 'escalated', number>>>
    /** Whose a conversation is: who may hear of its changes. */
    belongingOf: (conversationId: string) => Promise<Belonging | undefined>
    /** Who wrote, for the code that proves the address. */
    writerOf: (conversationId: string) => Promise<{ email: string; name: string; locale: Locale } | undefined>
    /** Orders by id, by number, or of an address or a person, newest first, at most 20. */
    ordersOfWriter: (asked: {
      orderId?: string | null
      number?: string
      email?: string | null
      customerId?: string | null
      companyId?: string | null
    }) => Promise<readonly WritersOrder[]>
    /** Who may hear of a return's changes. */
    /** Staff with a tab that shows this return or conversation, or did a moment ago. */
    presentAt: (id: string) => Promise<ReadonlySet<string>>
    ownerOf: (returnId: string) => Promise<(Owned & { number: string }) | undefined>
  }

/** Whose lists: a person's with their company's, or a guest's one order's. Null is nobody's. */
/** A return by its number that does not count against itself, and the serials that are asked for. */
export type AskedOfOrder = { besides?: string; serials?: readonly string[] }

export type Owner = { customerId: string | null; companyId: string | null; orderId?: string | null }

/** Whose conversations: a person's and their company's, a guest's about one order, or one and no other. Null is nobody's. */
export type ConversationReader = {
  customerId: string | null
  companyId: string | null
  orderId: string | null
  conversationId: string | null
  /** Whose read marks count. */
  readerId: string | null
}

/** States that the desk lists; what became a return is among the returns. */
export const deskStatuses = ['open', 'held', 'answered', 'closed', 'spam'] as const
export type DeskStatus = (typeof deskStatuses)[number]

type DeskConversationsAsk = {
  status: DeskStatus
  text?: string
  origin?: Origin
  /** Null: nobody's. */
  assigneeId?: string | null
  /** Whose read marks count. */
  readerId: string | null
  after: { due: Instant | null; id: string } | null
  limit: number
}

export const origins = ['mail', 'form'] as const
type Origin = (typeof origins)[number]

export type ListedConversation = {
  id: string
  status: Conversation['status']
  subject: string
  name: string
  company: string | null
  orderNumber: string | null
  openedAt: Instant
  /** When somebody last said something. */
  lastAt: Instant
  clock: Clock | null
  nextDue: Instant | null
  escalated: boolean
  offered: boolean
  /** Whether it came by e-mail or by the form. */
  origin: Origin
  /** Until when a prepared request can be confirmed, where one waits. */
  confirmableUntil: Instant | null
  unread: number
  assignee: { id: string; name: string } | null
  suspicions: Conversation['suspicions']
  /** The last message that has one of the words that were sought. */
  said: string | null
}

export type WritersOrder = {
  id: string
  number: string
  placedAt: Instant
  currency: string
  title: string
  gross: number
  customerId: string | null
  companyId: string | null
  email: string
}

export type ConversationPage = {
  conversation: Conversation
  words: OpeningWords
  /** The person that it was proven to be. */
  customer: (Person & { returns: number; orders: number }) | null
  order: WritersOrder | null
  /** The product of that order, where one was named. */
  line: { id: string; name: string } | null
  /** Number of the return that it became. */
  returnNumber: string | null
  assignee: { id: string; name: string } | null
  messages: readonly Message[]
  events: readonly ConversationEvent[]
  files: readonly FileRow[]
  names: Readonly<Record<string, string>>
  readUpTo: Readonly<Record<string, number>>
  readBy: ReadBy
  /** Up to which sequence each person was told by e-mail; the address that wrote under ''. */
  mailedUpTo: Readonly<Record<string, number>>
  /** What the newest prepared request says. */
  request: SaidRequest | null
}

type PageOf<Cursor> = { after: Cursor | null; limit: number }

export const queueSorts = ['due', 'newest', 'oldest', 'value'] as const
export type QueueSort = (typeof queueSorts)[number]

/** What narrows a queue besides its lane. */
export type Narrowing = {
  /** Of each of these lists one at least (domain/return/facets.ts). */
  facets?: readonly (readonly string[])[]
  submittedBefore?: Instant
  submittedFrom?: Instant
  /** Minor units, of `currency` where one is named. */
  atLeast?: number
  atMost?: number
  currency?: string
}

/** Which returns: of a lane, of all of them, or what was searched for. */
export type QueueOf = Narrowing & {
  lane: Lane | 'escalated' | 'all'
  /** Only what waits for the dock in this way. */
  atDock?: DockList
  text?: string
  /** These and no others. */
  numbers?: readonly string[]
}

export type QueueAsk = QueueOf & {
  /** Nearest promise first where nothing else is said; what is done, newest first. */
  sort?: QueueSort
  /** Whose read marks count. */
  readerId: string | null
  /** `key`: what the list is sorted by, of the last row that was seen. */
  after: { key: string | null; id: string } | null
  limit: number
}

/** How many there are, by when they are promised, and what they are worth. */
export type QueueSum = {
  currency: string
  count: number
  value: number
  late: number
  today: number
  later: number
  /** Nothing is promised. */
  none: number
}

/** Beyond so many rows nobody counts what is narrowed. */
export const MOST_COUNTED = 10_000
/** Beyond so many a saved view says no number any more, but that it is more. */
export const MOST_TALLIED = 1_000

/** `meant`: the number would be this one's with another check character. */
export const matchKinds = [
  'number',
  'meant',
  'order',
  'serial',
  'tracking',
  'sku',
  'email',
  'customer',
  'company',
  'product',
  'message',
] as const
export type MatchKind = (typeof matchKinds)[number]

export type ListedReturn = {
  id: string
  number: string
  type: string
  status: Status
  submittedAt: Instant
  endedAt: Instant | null
  currency: string
  orderNumber: string
  policyVersion: number
  card: Card
  /** How the card's promises are counted, by their ids. */
  counting: Readonly<Record<string, Pick<Clock, 'rule' | 'carriedMs' | 'subject'>>> | null
  /** How many promises run. */
  promises: number
  nextDue: Instant | null
  escalated: boolean
  unread: number
  /** What a search found it by, and how near that is: the lower the nearer. */
  match?: { rank: number; kind: MatchKind; said: string }
  customer: { name: string; company: string | null; tier: string | null }
  assignee: { id: string; name: string } | null
}

export type ListedResolution = {
  number: string
  version: number
  currency: string
  orderNumber: string
  paymentReference: string | null
  customerName: string
  company: string | null
  resolution: Resolution
}

export type ListedOwed = ListedResolution & {
  clock: Rma['clocks'][number] | null
  policyVersion: number
  /** By when the law wants a withdrawal refunded; null where it is none. */
  legalDue: Instant | null
}
export type ListedExecuted = ListedResolution & { executedByName: string | null }

export type ListedOrder = Pick<Order, 'id' | 'number' | 'placedAt' | 'currency' | 'parcels'> & {
  lines: number
  title: string
  gross: number
  returns: number
}

/** `name`: whom it was sent or billed to. `title`: its first product. */
/** Another conversation of the same person. */
export type SiblingConversation = { id: string; subject: string; status: Conversation['status']; openedAt: Instant; messages: number }

/** A promise with what it is about, and those of its kind before it. */
export type PromisePage = {
  clock: Clock
  earlier: readonly Clock[]
  number: string | null
  conversationId: string | null
  subject: string
  customer: string
  /** The verb of the act that began it. */
  startedBy: string | null
}

/** Who bought it, as staff may know. */
export type FoundBuyer = { name: string; company: string | null; tier: string | null; email: string }
export type FoundOrder = ListedOrder & FoundBuyer & { customerId: string | null; companyId: string | null }

export type NamedOrder = Pick<Order, 'id' | 'number' | 'placedAt'> & { name: string | null; title: string }

export type SentDraft = { draftId: string; number: string }

export type Draft = { id: string; customerId: string; orderId: string; data: unknown; version: number; updatedAt: Instant }

type Person = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  company: string | null
  companyId: string | null
  tier: string | null
  profile: 'account' | 'retail' | null
  locale: Actor['locale']
}

/** A return that holds units of an order line. */
export type Holder = { number: string; customerId: string | null; companyId: string | null; orderLineId: string; units: number }

export type ReturnPage = {
  rma: Rma
  order: Order
  /** The version that judges it. */
  policy: Policy
  customer: (Person & { returns: number; orders: number }) | null
  assignee: { id: string; name: string } | null
  texts: readonly Text[]
  files: readonly FileRow[]
  messages: readonly Message[]
  events: readonly RmaEvent[]
  /** Display names of everybody who wrote or acted. */
  names: Readonly<Record<string, string>>
  /** Who wrote before anybody knew who they are, where it began as a conversation: their own words for it, and who that is. */
  unsigned: { name: string; id: string | null } | null
  /** Up to which sequence each person has read the conversation. */
  readUpTo: Readonly<Record<string, number>>
  /** Up to which sequence the farthest of each side has read. */
  readBy: ReadBy
  /** Up to which sequence each person was told by e-mail; the order's address under ''. */
  mailedUpTo: Readonly<Record<string, number>>
}
