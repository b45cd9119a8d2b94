import type { Suspicion } from '#domain/conversation/suspicion.ts'
import type { ConversationStatus, ConversationVerb } from '#domain/conversation/transitions.ts'
import type { Role } from '#domain/actor.ts'
import type { SerialFormat } from '#domain/order/serial-number.ts'
import type { BoxKind } from '#domain/policy/boxes.ts'
import type { StaffNotice } from '#domain/notice/notice.ts'
import type { NoticeKind } from '#domain/policy/notices.ts'
import type { Standing } from '#domain/policy/policy-for.ts'
import type { Best } from '#domain/policy/best-door.ts'
import type { Fault, LotLine } from '#domain/lot/place-rows.ts'
import type { LineAssessment, LineVerdict } from '#domain/policy/assessment.ts'
import type { Derivation } from '#domain/money/derivation.ts'
import type { Outcome } from '#domain/return/outcome.ts'
import type { DueStep } from '#domain/clock/explain-due.ts'
import type { MailState } from './mail/ports.ts'
import type { MailKind } from './reactions.ts'
import type { MatchKind } from './reads.ts'
import type { SaidRequest } from './returns/request.ts'
import type { Lane } from '#domain/return/lane.ts'
import type {
  Condition,
  Declared,
  LegalBasis,
  Payer,
  Resolution,
  ResolutionKind,
  ReturnParcel,
  Settlement,
  Unit,
  DraftVerdict,
} from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import type { AgentWord, CustomerWord, StationKey, StationState } from '#domain/return/transit.ts'
import type { Verb } from '#domain/return/transitions.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Acknowledgement } from '#domain/withdrawal/acknowledgement.ts'
import type { AnswerReason } from '#domain/withdrawal/statement.ts'

/** What the API shows. Words are codes where the screen words them, and text in the reader's language where the policy does. */

/** A promise as a person reads it: counted in its own calendar by the server, so that no screen needs one. */
export type DeadlineView = {
  /** The promise's own page explains it to staff; null where no promise runs yet. */
  id: string | null
  kind: string
  subject: string | null
  startedAt: Instant
  due: Instant
  /** Milliseconds left in the clock's own calendar; negative once late. */
  remainingMs: number
  /** Elapsed share, 0 to 1. */
  fraction: number
  near: boolean
  late: boolean
}

/** How long something takes, in the unit that the policy counts it in. */
export type LastingView = { hours: number | null; days: number | null; working: boolean }

export type TransitView = {
  stations: readonly {
    key: StationKey
    state: StationState
    at: Instant | null
    /** What is promised of a station to come: by when, or how long after the one before it. */
    ahead: { by: Instant | null; after: LastingView | null } | null
  }[]
  whose: 'customer' | 'merchant' | 'nobody'
  customerWord: CustomerWord
  agentWord: AgentWord
  outcome: Outcome | null
  deadline: DeadlineView | null
}

/** A loyalty tier in words, and its place among the policy's, from 1. */
type TierView = { key: string; name: string; level: number; of: number }

/** A row of « Mes retours » or of the desk's queue. */
export type ReturnRow = {
  number: string
  type: string
  typeLabel: string
  status: Status
  submittedAt: Instant
  endedAt: Instant | null
  orderNumber: string
  title: string
  products: number
  units: number
  /** Minor units asked for, with `currency`. */
  value: number
  currency: string
  /** The justification first given, in words, and how many different ones there are. */
  reasonLabel: string | null
  reasons: number
  customerWord: CustomerWord
  agentWord: AgentWord
  whose: string
  station: number
  stationState: StationState
  outcome: Outcome | null
  /** Null when nothing is promised at the moment. `near` and `late` are true as of the answer. */
  deadline: {
    id?: string
    kind: string
    /** What of several of a kind it is about: the answer to a contest. */
    subject: string | null
    due: Instant
    startedAt: Instant
    remainingMs: number
    fraction: number
    near: boolean
    late: boolean
    /** It is one of several that run: whoever shows it says which. */
    several: boolean
  } | null
  unread: number
  /** An offer waits for the customer's answer. */
  offered: boolean
  /** What was paid out or credited, minor units. */
  paid: number
  /** Staff only. */
  customer?: { name: string; company: string | null; tier: TierView | null }
  assignee?: { id: string; name: string } | null
  escalated?: boolean
  /** Staff only: what a search found it by, the words around it, and which of them were typed. */
  match?: { kind: MatchKind; text: string; marks: readonly { from: number; to: number }[] }
  /** Staff only: what the queue is ordered by. */
  nextDue?: Instant | null
  /** Staff only: the dock waits for a word of customer service. */
  called?: boolean
  /** Staff only: the customer's words wait for an answer. */
  unanswered?: boolean
}

/** What stands above a queue. */
export type QueueSumView = {
  /** Null where nobody counts; `more`: there are more than were counted. */
  count: number | null
  more: boolean
  worth: readonly { currency: string; amount: number }[]
  /** By when they are promised; null where not all were counted. */
  groups: { late: number; today: number; later: number; none: number } | null
}

/** Queues kept under a name: one's own, then those that are shared. `count` goes no further than a thousand. */
export type SavedViewsView = {
  items: readonly {
    id: string
    version: number
    name: string
    shared: boolean
    query: Readonly<Record<string, string | number>>
    owner: string
    mine: boolean
    mayChange: boolean
    /** Null beyond the first twenty. */
    count: number | null
  }[]
}

/** What a queue can be narrowed by: codes, and the policy's words for them. */
export type FilterChoicesView = Readonly<Record<'types' | 'tiers' | 'reasons' | 'clauses', readonly { key: string; label: string }[]>>

export type Page<Row> = { items: readonly Row[]; next: string | null }

export type FileView = {
  id: string
  name: string
  contentType: string
  size: number
  url: string
  thumbnailUrl: string | null
  internal: boolean
}

/** A file on its way: the next piece begins at `offset`. `file` once it has become one. */
export type UploadView = {
  id: string
  url: string
  name: string
  size: number
  offset: number
  expiresAt: Instant
  file: FileView | null
}

export type MessageView = {
  id: string
  sequence: number
  at: Instant
  author: { kind: 'customer' | 'staff' | 'system'; name: string | null; me: boolean }
  internal: boolean
  body: string
  files: readonly FileView[]
  /** Somebody of the other side has read it. */
  read: boolean
  /** It came by e-mail. */
  mail?: MailedView
}

/** What came with a message by e-mail. */
export type MailedView = {
  kind: 'message' | 'automatic' | 'bounce'
  /** What the message does not show: what is quoted, the signature. Of staff's own mails, to staff alone. */
  folded: string
  /** Files that were not taken, and why, by code. */
  refused: readonly { name: string; code: string }[]
  /** To staff: the address in From, whether it is known to be its owner's, and where its source is, for those who may have it. */
  staff?: { sender: string; proven: boolean; source: string | null }
}

/** How lines like this one were decided before, newest first; `accepted`: every unit approved. */
export type PrecedentView = { lineId: string; accepted: number; total: number; cases: readonly PrecedentCase[] }

/** One of them: when and by whom it was decided (null where a customer's agreement decided it, or nobody is known), what a refusal cited, and why in an agent's words. */
type PrecedentCase = {
  number: string
  accepted: boolean
  at: Instant | null
  by: string | null
  clause: string | null
  reason: string | null
  why: string | null
}

/** Somebody else of the staff who has a case before them. */
export type PresenceView = { id: string; name: string; doing: 'looking' | 'answering' }

/** A text that staff answer with, as it is kept. */
export type MacroView = {
  id: string
  version: number
  /** Everybody's; else the reader's own. */
  shared: boolean
  name: string
  fr: string | null
  en: string | null
  archivedAt: Instant | null
  /** The reader may change it. */
  mine: boolean
}

/** The same, worded for a case in its customer's language; `locale` is that of the text, where there is none in theirs. */
export type SpokenMacroView = {
  id: string
  name: string
  shared: boolean
  text: string
  locale: 'fr' | 'en'
  /** Variables that the case has no value for: they stand in the text as they are written. */
  missing: readonly string[]
}

/** A macro as the customers of several cases would read it. */
export type WordedMacroView = {
  name: string
  items: readonly (Pick<SpokenMacroView, 'text' | 'locale' | 'missing'> & { number: string; customer: string | null })[]
}

export type MacroHistoryView = {
  items: readonly {
    id: string
    at: Instant
    verb: 'create' | 'edit' | 'archive' | 'restore'
    by: string | null
    name: string
    fr: string | null
    en: string | null
  }[]
}

/** Words by which a customer has left refused units to the merchant, as they were agreed to. */
export type AgreementView = {
  id: string
  at: Instant
  by: { name: string | null; me: boolean }
  words: string
  /** The units that it stands for, destroyed ones too; none once it was withdrawn or a contest has ended it. */
  unitIds: readonly string[]
}

/** A mail about a case, and what became of it. */
export type MailView = {
  id: string
  kind: MailKind
  to: string
  /** Of whom it is for; null for an address without a person. */
  name: string | null
  audience: 'customer' | 'staff'
  state: MailState
  queuedAt: Instant
  sentAt: Instant | null
  /** What the mail server said of one that did not arrive; staff's matter alone. */
  error: string | null
  /** The mail that it repeats, and who asked for it. */
  againOf: string | null
  askedBy: string | null
  /** Where a copy would go now; null where whoever got it may not read it any more. */
  goesTo: string | null
  /** Why it cannot be sent again, as a code, or null. */
  obstacle: string | null
}

export type EventView = {
  id: string
  sequence: number
  at: Instant
  verb: Verb
  actor: { role: Role; name: string | null; me: boolean }
  to: Status
  data: Readonly<Record<string, unknown>>
  reason: string | null
  /** Why a label was given in spite of the lithium gate. */
  safety: string | null
}

/** A row of « Mes messages » or of the desk's list of conversations. */
export type ConversationRow = {
  id: string
  status: ConversationStatus
  subject: string
  orderNumber: string | null
  openedAt: Instant
  lastAt: Instant
  deadline: DeadlineView | null
  escalated: boolean
  offered: boolean
  /** A prepared request waits for the customer's word. */
  confirmable: boolean
  unread: number
  /** Staff only. */
  customer?: { name: string; company: string | null }
  assignee?: { id: string; name: string } | null
  suspicions?: readonly Suspicion[]
  /** Whether it came by e-mail or by the form. */
  origin?: 'mail' | 'form'
  /** Where words were sought: the message around them. */
  excerpt?: string
}

/** What a search finds among conversations without a return: the newest of them, and how many there are. */
export type FoundConversations = { items: readonly ConversationRow[]; count: number }

export type PreparedView = SaidRequest & {
  id: string
  orderId: string
  state: 'waiting' | 'confirmed' | 'declined' | 'recalled' | 'expired'
  preparedAt: Instant
  by: string | null
  expiresAt: Instant
}

/** A conversation without a return, as its reader may see it. */
export type ConversationView = {
  id: string
  version: number
  sequence: number
  status: ConversationStatus
  subject: string
  openedAt: Instant
  /** `line`: the product of it that was named. */
  order: { id: string; number: string; title: string; line: { id: string; name: string } | null } | null
  deadlines: readonly DeadlineView[]
  escalated: boolean
  offers: readonly {
    id: string
    kind: 'discount' | 'credit'
    amount: number
    currency: string
    goods: 'kept' | 'come_back'
    state: 'offered' | 'accepted' | 'declined' | 'superseded'
    offeredAt: Instant
    units: number
  }[]
  /** The newest request that staff wrote down for the customer to confirm. */
  prepared: PreparedView | null
  messages: readonly MessageView[]
  events: readonly {
    id: string
    sequence: number
    at: Instant
    verb: ConversationVerb
    to: ConversationStatus
    actor: { role: Role; name: string | null }
    data: Readonly<Record<string, unknown>>
  }[]
  readUpTo: number
  /** The return that it became. */
  /** The conversation of the same person that it goes on in. */
  mergedInto: string | null
  returnNumber: string | null
  verbs: Readonly<Partial<Record<ConversationVerb, string | null>>>
  /** Staff only. */
  staff?: {
    name: string
    /** Null where a mail names no sender that can be read. */
    email: string | null
    /** The address was shown to be theirs. */
    proven: boolean
    company: string | null
    returns: number
    ordersPlaced: number
    /** The order number that was typed in, proven or not. */
    orderNamed: string | null
    suspicions: readonly Suspicion[]
    assignee: { id: string; name: string } | null
    /** The order it is about is that of whoever wrote. */
    theirs: boolean
    /** Orders that it may be about. */
    orders: readonly {
      id: string
      number: string
      placedAt: Instant
      title: string
      gross: number
      currency: string
      theirs: boolean
      /** A request about it may be sent to the address that wrote, to be confirmed. */
      confirmable: boolean
    }[]
    settlementLimit: number | null
  }
}

/** A clause check in words, with its anchor on the published policy. */
export type CheckView = LineAssessment['checks'][number] & { text: string }

/** Until when another look at a refusal can be asked for, and whether that is still open. */
export type ObjectionView = { due: Instant; open: boolean }

/** `own`: the reader refused what is contested, and may answer only as a manager, with a reason. */
export type ContestView = { at: Instant; answeredAt: Instant | null; upheld: boolean | null; own: boolean }

export type LineView = {
  id: string
  orderLineId: string
  sku: string
  name: string
  quantity: number
  /** What was charged for these units, minor units, tax included. */
  value: number
  lithiumBattery: boolean
  /** By the request's type or the reason given: what is said to be defective is never proposed for the shelf. */
  saidDefective: boolean
  hasSerials: boolean
  declared: Declared & { reasonLabel: string | null; note: string | null; dockMessage: string | null }
  exceptions: readonly { clause: string; clauseText: string; plea: string | null; answer: 'granted' | 'refused' | null }[]
  assessment: Omit<LineAssessment, 'checks'> & { checks: readonly CheckView[] }
  wanted: ResolutionKind
  draft: DraftVerdict | null
  units: readonly (Omit<Unit, 'contest'> & { contest: ContestView | null; objection: ObjectionView | null; files: readonly FileView[] })[]
  files: readonly FileView[]
}

export type ResolutionView = Omit<Resolution, 'derivation'> & {
  derivation: Derivation | null
  deadline: DeadlineView | null
  executable: boolean
  /** Why this reader cannot execute it now, as a code; null when it can be done. */
  obstacle: string | null
}

export type DocumentView = { kind: 'label' | 'slip' | 'proof' | 'file'; name: string; contentType: string; url: string }

/** One return as its reader may see it: a customer's copy holds no internal note, no other name of staff than a display name. */
export type ReturnView = {
  number: string
  version: number
  sequence: number
  type: string
  typeLabel: string
  legalBasis: LegalBasis
  status: Status
  currency: string
  submittedAt: Instant
  endedAt: Instant | null
  policyVersion: number
  transit: TransitView
  deadlines: readonly DeadlineView[]
  /** A withdrawal's refund may wait for the goods or a proof of posting (L221-24): its deadline is not the day it must be paid by yet. */
  refundMayWait: boolean
  escalated: boolean
  order: {
    id: string
    number: string
    placedAt: Instant
    deliveredAt: Instant | null
    invoices: readonly { number: string; date: string }[]
    /** What the order was paid by, as its payer knows it: where a refund goes. */
    paymentReference: string | null
  }
  labelPayer: Payer
  labelOffered: boolean
  /** `stop` when a lithium answer forbids posting (facts.md 6.5). */
  safetyGate: 'clear' | 'stop'
  lines: readonly LineView[]
  /** What will be paid or credited for the goods still to come, if they are as declared; null where nothing is planned in money. */
  planned: { amount: number; units: number } | null
  resolutions: readonly ResolutionView[]
  settlements: readonly Settlement[]
  parcels: readonly ReturnParcel[]
  agreements: readonly AgreementView[]
  documents: readonly DocumentView[]
  messages: readonly MessageView[]
  /** The sequence up to which this reader has read the conversation. */
  readUpTo: number
  events: readonly EventView[]
  /** For every verb that this reader may ever do: why not now, as a code, or null when it can be done. */
  verbs: Readonly<Partial<Record<Verb, string | null>>>
  /** The latest request for details, in words and as a checklist. */
  details: { message: string | null; checklist: readonly string[] } | null
  mediator: { name: string; address: string; url: string } | null
  /** The merchant's address for parcels. */
  returnAddress: readonly string[]
  /** Who pays for refused goods to come back (B7). */
  shipBackPayer: Payer
  /** Staff only. */
  staff?: {
    lane: Lane
    /** Since when the dock waits for a word of customer service. */
    calledAt: Instant | null
    customer: {
      id: string | null
      name: string
      email: string
      company: string | null
      tier: TierView | null
      profile: string | null
      returns: number
      orders: number
    }
    assignee: { id: string; name: string } | null
    order: {
      channel: string
      buyerCapacity: string
      received: number
      gross: number
      paid: boolean
      paymentReference: string | null
      /** What other returns hold of the order's lines. */
      returned: readonly { orderLineId: string; name: string; quantity: number; returns: readonly { number: string; units: number }[] }[]
    }
    /** What a label is expected to cost, by the policy's aims. */
    labelCost: number | null
    /** What this reader may offer by themselves; null is no limit. */
    settlementLimit: number | null
  }
}

/** One way to send a line back, open or closed, beside the others. */
export type DoorView = {
  type: string
  label: string
  description: string
  /** The clause or the article that opens it. */
  clause: string
  legalBasis: LegalBasis
  open: boolean
  /** Open only by pleading an exception to this clause. */
  exceptionTo: string | null
  payer: Payer
  resolutions: readonly ResolutionKind[]
  deadline: Instant | null
  deliveryUnknown: boolean
  /** When it is answered at the latest, were it asked for now; null where nobody has to answer. */
  answerBy: Instant | null
  /** When money or goods come: by law at the latest, or else so long after acceptance at inspection. */
  settledBy: Instant | null
  settledAfter: LastingView | null
  /** The check that closes it, with its clause in words, or null. */
  obstacle: CheckView | null
}

export type OrderRow = {
  id: string
  number: string
  placedAt: Instant
  deliveredAt: Instant | null
  deliveredSource: string
  lines: number
  title: string
  gross: number
  currency: string
  returns: number
}

export type OrderView = OrderRow & {
  /** The version of the policy that judges a request made now. */
  policyVersion: number
  parcels: readonly { carrier: string | null; tracking: string | null; deliveredAt: Instant | null; deliveredSource: string }[]
  consumer: boolean
  /** A withdrawal from it can be stated in time: not from a shop, not after the period. */
  withdrawalOpen: boolean
  /** Number of the return that sent this order as a replacement or an exchange. */
  replaces: string | null
  /** The types for the order as a whole: closed only when closed for every line. */
  doors: readonly DoorView[]
  /** The best of them, by what may have happened, and why. */
  best: readonly Best[]
  items: readonly {
    id: string
    sku: string
    name: string
    quantity: number
    returnable: number
    /** Numbers of the returns that hold some of them, as far as the reader may see them; newest first. */
    inReturns: readonly string[]
    gross: number
    lithiumBattery: boolean
    hasSerials: boolean
    /** Those that left with the parcels; an open or accepted return holds some of them. */
    serials: readonly string[]
    serialsHeld: readonly string[]
    /** The item that this one is a part of. */
    kitParent: string | null
    doors: readonly DoorView[]
    best: readonly Best[]
  }[]
  reasons: readonly { code: string; label: string; types: readonly string[]; batteryFault: boolean; evidence: boolean }[]
  /** How serial numbers are written, by the beginning of the SKU. */
  serialFormats: readonly SerialFormat[]
  /** Whose it is: staff's view of it. */
  customer?: BuyerView
}

type BuyerView = { name: string; company: string | null; tier: string | null; email: string }

/** A list of serials or SKUs, row by row, and what each order's draft would hold. */
export type LotView = {
  rows: readonly {
    line: number
    order: string
    sku: string
    serial: string
    quantity: number
    /** The code of what the row gives as its reason; its own words where it is placed nowhere. */
    reason: string
    reference: string
    name: string | null
    /** Other orders that the row could mean as well. */
    others: number
    /** Numbers of the returns that hold its units, where too few are left. */
    inReturns: readonly string[]
    verdict: LineVerdict | 'unplaced'
    fault: Fault | null
    check: CheckView | null
  }[]
  orders: readonly { orderId: string; number: string; lines: readonly LotLine[] }[]
}

/** The assessment before anything is sent: what the check page shows. */
export type PreviewView = {
  type: string
  typeLabel: string
  verdict: 'eligible' | 'review' | 'blocked' | 'blocked_waivable'
  payer: Payer
  lines: readonly (Omit<LineAssessment, 'checks'> & { name: string; checks: readonly CheckView[]; value: number })[]
  /** When the answer is promised at the latest, if it is sent now. */
  answerBy: Instant
}

/** What finance's lists say of a resolution, whatever became of it. */
export type MoneyRow = {
  number: string
  version: number
  resolutionId: string
  kind: ResolutionKind
  /** Minor units; null where goods are owed. */
  amount: number | null
  currency: string
  /** The part of `amount` that reduces what the customer owes instead of being paid out. */
  reduceReceivable: number
  customer: string
  company: string | null
  orderNumber: string
  paymentReference: string | null
}

export type OwedRow = MoneyRow & { owedAt: Instant; deadline: DeadlineView | null; early: boolean; derivation: Derivation | null }

export type ExecutedRow = MoneyRow & {
  executedAt: Instant
  /** Who did it; null where it was a machine. */
  executedBy: string | null
  reference: string
  /** When finance took it back; it is then owed again. */
  voidedAt: Instant | null
}

export type MeView = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  company: string | null
  tier: string | null
  profile: string | null
  locale: 'fr' | 'en'
  /** A guest's session sees this order only; null sees all that its person may. */
  order: { id: string; number: string } | null
  /** Likewise one conversation. */
  conversationId: string | null
  /** Signed in by one means, and what is still to do: until then the session opens nothing else. */
  awaits?: 'second_factor' | 'enrolment'
}

export type PromiseKind = 'review' | 'reply' | 'escalation' | 'inspection' | 'refund'

/** A version of the policy and the time that it is in force. */
export type PolicyVersionView = { version: number; inForceFrom: Instant; inForceUntil: Instant | null; standing: Standing }

/** `inForce` is the version that is in force now, `versions` how many there are. */
type Versioned = PolicyVersionView & { inForce: number; versions: number }

export type LedgerView = Versioned & {
  entries: readonly {
    /** Word for word; null where the merchant's text is silent. */
    sentence: string | null
    clauses: readonly string[]
    /** `value` as JSON, as it stands in this version. */
    settings: readonly { path: string; value: string }[]
    reading: string
    rejected: readonly { reading: string; why: string }[]
  }[]
}

export type PolicyView = Versioned & {
  merchant: {
    name: string
    address: readonly string[]
    contactEmail: string
    phone?: string | undefined
    loyaltyUrl: string | null
    mediator: { name: string; address: string; url: string }
  }
  delays: { returnByDays: number; detailsDays: number; objectionDays: number }
  /** How long each promise lasts: hours, or calendar days; `working` where the hours count in a business calendar only. */
  promises: readonly ({ kind: PromiseKind } & LastingView)[]
  clauses: readonly { id: string; text: string; ours: boolean }[]
  articles: readonly { id: string; text: string }[]
  /** The boxes that the law wants before consumers (D211-2, D217-2 and D217-3), paragraph by paragraph. */
  boxes: readonly { kind: BoxKind; paragraphs: readonly string[] }[]
  /** The merchant's request types, then those that every consumer has by law. */
  types: readonly PublishedType[]
  /** Loyalty tiers from the least to the best, each with the types that it betters; `example` where the merchant has not said so itself. */
  tiers: readonly { key: string; label: string; example: boolean; types: readonly PublishedType[] }[]
}

/** A request type as everybody may read it. */
export type PublishedType = {
  key: string
  label: string
  description: string
  legalBasis: LegalBasis
  /** What comes back is called defective. */
  defective: boolean
  profiles: readonly string[]
  /** Days to ask in; or months, where the law counts so; without either there is no limit. */
  windowDays: number | null
  windowMonths: number | null
  /** What each state of the product comes to. */
  conditions: Readonly<Record<Condition, 'accept' | 'review' | 'block'>>
  /** The clauses or articles that it is judged by. */
  clauses: readonly string[]
  payer: Payer
  resolutions: readonly ResolutionKind[]
  handlingFee: number
  /** A replacement leaves before the goods are back. */
  advanceReplacement: boolean
}

/** How a statement of withdrawal is answered, the same for everybody. */
export type StatedView = {
  id: string
  at: Instant
  /** As it was recorded. */
  text: string
  email: string
  locale: 'fr' | 'en'
  /** A session had proven who states it: no code is sent. */
  proven: boolean
  /** The return that it has become, for whoever may see the order; null too where staff are to answer. */
  number: string | null
}

/** What a right code is answered with: the return, or null where staff is to answer; `items` where the goods said in words are still to be ticked. */
export type ProvenView = { number: string | null; items: readonly { id: string; name: string; quantity: number }[] | null }

/** What a match comes to: the return, or null where nothing could be taken and all is to be answered. */
export type MatchedView = { number: string | null }

/** What the site says of itself, paragraph by paragraph. */
export type NoticesView = { items: readonly { kind: NoticeKind; paragraphs: readonly string[] }[] }

/** What the function of withdrawal says, in the reader's language; the statement has places for {name}, {contract}, {email} and {goods}. */
export type WithdrawalFormView = {
  policyVersion: number
  open: string
  confirm: string
  whole: string
  part: string
  days: number
  contactEmail: string
  /** Where a letter goes. */
  address: readonly string[]
}

/** A row of the desk's list of statements. */
export type WithdrawalRow = {
  id: string
  at: Instant
  name: string
  contract: string
  email: string
  goods: string | null
  /** Since when it counts, where that is earlier than `at`: a return that was asked for under another type keeps its first date. */
  countsFrom: Instant | null
  verbs: readonly string[]
  /** Whether they hold the acknowledgement that the law owes them at once. */
  acknowledgement: Acknowledgement
  /** Nothing more is owed to whoever stated it, but perhaps an acknowledgement that reaches them. */
  settled: boolean
  /** By when the law wants the money back (L221-24) and the goods on their way (L221-23), counted from the statement. */
  refundBy: DeadlineView
  sendBackBy: Instant
}

export type WithdrawalView = WithdrawalRow & {
  text: string
  locale: 'fr' | 'en'
  /** Who recorded it in the consumer's name; null where whoever withdraws confirmed it themselves. */
  recordedAs: Role | null
  /** Where mails about it go: the address that was stated, or the one to which staff sent its acknowledgement. */
  reachedAt: string
  /** The order that a session, a code or staff found; null while nobody has. */
  orderId: string | null
  events: readonly {
    id: string
    at: Instant
    verb: string
    actorRole: Role
    number: string | null
    by: string | null
    reason: string | null
    messageId: string | null
    words: string | null
    left: readonly { orderLineId: string; name: string; quantity: number; reason: string }[]
  }[]
}

/** An order that staff may match a statement with, and what would come of it as of the statement's instant. */
export type CandidateView = {
  id: string
  number: string
  placedAt: Instant
  email: string
  name: string | null
  consumer: boolean
  deliveredAt: Instant | null
  /** Of the whole order; null where nothing limits it yet. */
  deadline: Instant | null
  items: readonly { id: string; name: string; quantity: number; free: number; reason: AnswerReason | null }[]
}

/** How a promise's due instant comes about. */
export type PromiseView = {
  id: string
  kind: string
  number: string | null
  conversation: { id: string; subject: string } | null
  customer: string
  startedAt: Instant
  startedBy: string | null
  lasting: LastingView
  calendar: {
    kind: 'business' | 'continuous' | 'days'
    zone: string | null
    weekdays: readonly number[]
    from: string | null
    to: string | null
    holidays: 'FR' | 'FR-alsace-moselle' | 'none'
    roll: 'none' | 'working_day'
  }
  amountMs: number
  carriedMs: number
  steps: readonly DueStep[]
  due: Instant
  nearAt: Instant
  endedAt: Instant | null
  outcome: 'met' | 'breached' | 'void' | null
  remainingMs: number
  near: boolean
  late: boolean
  /** Of the same kind, before it: what was used of each. */
  earlier: readonly {
    id: string
    startedAt: Instant
    endedAt: Instant | null
    usedMs: number
    outcome: 'met' | 'breached' | 'void' | null
  }[]
}

/** An order as it is found for somebody on the phone. */
export type FoundOrderRow = OrderRow & { customer: BuyerView }

/** An order as it is found for a conversation: whether it is of whoever wrote, and whether a request about it may be sent to them to be confirmed. */
export type WritersOrderRow = FoundOrderRow & { theirs: boolean; confirmable: boolean }

/** What somebody of the staff was told: a promise near or late, or that a note names them. */
export type NoticeRow = {
  id: string
  kind: StaffNotice
  at: Instant
  read: boolean
  number: string | null
  /** A conversation that no return has. */
  conversation: { id: string; subject: string } | null
  customer: string
  promise: { id: string; kind: string; due: Instant; kept: boolean } | null
  /** Who named them. */
  by: string | null
}
