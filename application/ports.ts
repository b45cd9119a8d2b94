import type { Locale } from '#domain/actor.ts'
import type { WaitingRequest } from './contact/ports.ts'
import type { Conversation } from '#domain/conversation/conversation.ts'
import type { ConversationEvent } from '#domain/conversation/event.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Buyer, Order } from '#domain/order/order.ts'
import type { ReplacementOrder } from '#domain/order/replacement.ts'
import type { Held } from '#domain/policy/assessment.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { Card } from '#domain/return/card.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Ledger } from '#domain/return/owe.ts'
import type { Precedents } from '#domain/return/precedent.ts'
import type { Rma } from '#domain/return/rma.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Imaging, PartStore, UploadRows, Uploads } from './files/ports.ts'
import type { Papers } from './labels/ports.ts'
import type { KeptMails, MailBook } from './mail/ports.ts'
import type { MacroStore } from './macros/ports.ts'
import type { ClockStore } from './clocks/ports.ts'
import type { NoticeStore } from './notices/ports.ts'
import type { InboxStore } from './inbox/ports.ts'
import type { FigureStore } from './figures/ports.ts'
import type { OrderImport } from './orders/ports.ts'
import type { AttemptStore, LaunchLinks, NewLoginCodes, People, Secrets, StaffStore } from './people/ports.ts'
import type { PresenceStore } from './presence/ports.ts'
import type { Job } from './reactions.ts'
import type { SaidRequest } from './returns/request.ts'
import type { Reads } from './reads.ts'
import type { Sheets } from './sheets/sheet.ts'
import type { SavedViewStore } from './saved-views/ports.ts'
import type { ErasureStore } from './retention/ports.ts'
import type { SettingStore } from './settings/ports.ts'
import type { LogStore } from './log/ports.ts'
import type { FactorWorks } from './second-factors/ports.ts'
import type { MemberStore } from './staff/ports.ts'
import type { IdentityStore, SignOn } from './sign-on/ports.ts'
import type { WithdrawalStore } from './withdrawals/ports.ts'

/** What the application needs from outside. Adapters implement it; nothing here knows a column, a framework or a carrier. */

/** The world as a server knows it: everything that is not one transaction's. */
export type World = {
  now: () => Instant
  newId: () => string
  /** Runs `work` in one transaction; nothing of it stands when it throws. */
  transact: <T>(work: (stores: Stores) => Promise<T>) => Promise<T>
  /** Reads without a transaction. */
  reads: Reads
  people: People
  secrets: Secrets
  launchLinks: LaunchLinks
  factors: FactorWorks
  /** Where staff sign in besides, if anywhere. */
  signOn?: SignOn
  /** Whoever has a right over money or rights needs a second factor (NAVETTE_MODE=production). */
  demandsSecondFactor: boolean
  files: FileStore
  uploads: Uploads
  parts: PartStore
  imaging: Imaging
  papers: Papers
  mailBook: MailBook
  sheets: Sheets
  /** How many mails anybody can have sent to any address, all together in a day: codes and first acknowledgements. */
  askedMailsPerDay: number
  /** Told of what whoever runs the server should know of. */
  warn?: (what: string, figures: Readonly<Record<string, number>>) => void
  /** Told of a fault that was survived: somebody has to look at it. */
  failed?: (error: unknown) => void
}

/** One transaction's stores. */
export type Stores = {
  returns: ReturnStore
  orders: OrderStore
  policies: PolicyStore
  conversations: ConversationStore
  drafts: DraftStore
  macros: MacroStore
  savedViews: SavedViewStore
  settings: SettingStore
  erasures: ErasureStore
  presences: PresenceStore
  fileRows: FileRows
  uploadRows: UploadRows
  clocks: ClockStore
  notices: NoticeStore
  figures: FigureStore
  loginCodes: NewLoginCodes
  withdrawals: WithdrawalStore
  inbox: InboxStore
  mails: KeptMails
  members: MemberStore
  people: People
  identities: IdentityStore
  log: LogStore
  attempts: Pick<AttemptStore, 'countAttempts'>
  staff: StaffStore
  idempotency: IdempotencyStore
  jobs: { add: (jobs: readonly Job[]) => Promise<void> }
}

export type ReturnStore = {
  /** The return by number under its row lock, with all its rows; undefined when there is none. */
  lock: (number: string) => Promise<Locked | undefined>
  /** All that is not done and is this person's work, each under its row lock. */
  lockAssigned: (personId: string) => Promise<readonly Locked[]>
  /** Per line, what was said to the dock last and the files shown with the line. */
  keptWords: (returnId: string) => Promise<readonly KeptWords[]>
  /** Every decision and verdict so far, in their order, with who gave it. */
  judgements: (returnId: string) => Promise<readonly Pick<RmaEvent, 'verb' | 'actorId' | 'data'>[]>
  /** Of each line of a return that has any, how lines like it were decided before. */
  precedentCounts: (number: string) => Promise<readonly (Precedents & { lineId: string })[]>
  /** Numbers not handed out before, gaps allowed. */
  nextSequence: () => Promise<number>
  /**
   * Writes what differs between `before` (undefined for a new one) and `next`, with its event, texts and message, in one statement.
   * Fails with `unit_taken` when a serial is already held (unique index).
   */
  write: (change: ReturnWrite) => Promise<void>
}

/** Words and files of a line, which no event holds. */
export type KeptWords = { lineId: string; dockMessage: string | null; fileIds: readonly string[] }

/** A return under its lock, with the card as last saved (title and value never change). */
type Locked = { rma: Rma; card: Card }

export type ReturnWrite = {
  before: Rma | undefined
  next: Rma
  /** What lists show. */
  card: Card
  /** Null where no transition happened: a message was posted (`message` is then the record), `next.sequence` moves on all the same. */
  event: RmaEvent | null
  texts?: readonly Text[]
  message?: NewMessage
  /** Files that now belong to a line of this return. */
  files?: readonly { fileId: string; lineId: string }[]
}

export type Text = {
  id: string
  subjectId: string
  kind: 'note' | 'dock_message' | 'plea' | 'reason' | 'safety' | 'agreement'
  clause: string | null
  body: string
}

export type NewMessage = {
  id: string
  at: Instant
  authorId: string | null
  authorKind: Message['authorKind']
  internal: boolean
  body: string
  fileIds: readonly string[]
  /** Whose loose files these are, where the message is unsigned: a machine's. */
  filesOf?: string
  /** The order or conversation that the author's session is kept to, and their loose files with it. */
  filesWithin?: string | null
}

export type ReplacementStore = {
  /** Keeps the order that executed goods make, beside the one it comes from. */
  addReplacement: (made: ReplacementOrder) => Promise<void>
  /** Takes the order of a voided execution away, where there is one; false when something was returned from it meanwhile. */
  dropReplacement: (resolutionId: string) => Promise<boolean>
}

export type OrderStore = OrderImport &
  ReplacementStore & {
    /**
     * The order under its row lock with all that a judgement needs: whose it is, what is held, what was already credited. `serials` are those
     * asked for: they are locked too, so that of two orders' requests for one number the second knows of the first.
     */
    lockForReturn: (orderId: string, asked?: { excludingReturn?: string; serials?: readonly string[] }) => Promise<OrderFacts | undefined>
    /** Whose these orders are and what stands in them, without a lock: enough for a draft, which is judged when it is sent. */
    owned: (orderIds: readonly string[]) => Promise<readonly OwnedOrder[]>
  }

export type OwnedOrder = { id: string; number: string; customerId: string | null; companyId: string | null; lineIds: readonly string[] }

export type OrderFacts = {
  order: Order
  buyer: Buyer
  companyId: string | null
  held: Held
  ledger: Ledger
  policies: readonly Policy[]
  /** Number of the return that sent this order as a replacement or an exchange. */
  replaces: string | null
}

export type PolicyStore = {
  version: (version: number) => Promise<Policy>
  all: () => Promise<readonly Policy[]>
  /** False when that version is published already: somebody else was first. */
  publish: (policy: Policy, by: { personId: string | null; at: Instant; why?: string }) => Promise<boolean>
}

export type ConversationStore = {
  /** A conversation under its row lock; undefined when there is none, or a return has had it from the first. */
  lock: (id: string) => Promise<Conversation | undefined>
  /** All that are not over and are this person's work, each under its row lock. */
  lockAssigned: (personId: string) => Promise<readonly Conversation[]>
  /** Writes what differs, with its event, words and message; the id of a new one can be used once: false when it was. */
  write: (change: ConversationWrite) => Promise<boolean>
  countMessages: (id: string) => Promise<number>
  /**
   * Messages with their files, mails and notices: the other's from now on, and as read and as told as they were. Its messages take the numbers that
   * follow `after`; `named`: they go on bearing their writer's name.
   */
  moveTo: (move: { from: string; to: string; after: number; isReturn: boolean; named: boolean }) => Promise<void>
  /** The sessions that were opened for it and the addresses that answers come back to lead there; of a return, to its order. */
  moveWaysBack: (move: { from: string; to: string; orderId: string | null }) => Promise<void>
  /** Those sessions end, and an answer to its mails begins a conversation of its own. */
  shutWaysBack: (id: string, at: Instant) => Promise<void>
  /** Whether a mail from the address that wrote, known to be its owner's, came in it. */
  mailProven: (id: string) => Promise<boolean>
  /** Answered, with nothing that waits for the customer's yes or no, in which nobody has written since `before`, by id. */
  quietConversations: (page: { before: Instant; after: string | null; limit: number }) => Promise<readonly string[]>
  /** When somebody last wrote in it, notes too. */
  lastWordAt: (id: string) => Promise<Instant | undefined>
  /** Staff's last public words in it. */
  lastAnswer: (id: string) => Promise<{ id: string; at: Instant } | undefined>
  /** Whether something that this address wrote stands marked as spam. */
  markedSpam: (email: string) => Promise<boolean>
  /** What a prepared request says. */
  request: (requestId: string) => Promise<SaidRequest | undefined>
  /** Prepared requests that wait for their customer's word and end within these instants, by that end. */
  waitingRequests: (range: {
    from: Instant | null
    until: Instant
    after: WaitingRequest | null
    limit: number
  }) => Promise<readonly WaitingRequest[]>
  /** True for exactly one caller: `count` reminders of this request count as sent. */
  markReminded: (requestId: string, count: number) => Promise<boolean>
  /** Who is signed in, as a conversation of theirs names them. */
  person: (id: string) => Promise<{ id: string; email: string; name: string } | undefined>
  /** The conversation's files are the return's from now on, and so are the sessions that were opened for it. */
  handOver: (conversationId: string, orderId: string) => Promise<void>
  /** Ends the sessions that the link of this prepared request opened. */
  endOpenedBy: (requestId: string) => Promise<void>
  /** Keeps them to the conversation: the order is theirs no more. */
  keepOpenedBy: (requestId: string) => Promise<void>
  /** How far this person has read; never moves back. */
  markRead: (conversationId: string, personId: string, sequence: number) => Promise<void>
}

export type ConversationWrite = {
  before: Conversation | undefined
  next: Conversation
  event: ConversationEvent
  message?: NewMessage
  /** Who a message's files were uploaded by, where nobody was signed in: the form they were chosen in. */
  opened?: OpeningWords
  /** What a request that was just prepared says. */
  request?: { id: string; says: SaidRequest }
}

/** What was typed into the contact form beside the message. */
export type OpeningWords = { subject: string; name: string; orderNamed: string | null; locale: Locale }

type NewDraft = { id: string; orderId: string; data: unknown; expects: number }

export type DraftStore = {
  /** Keeps the draft of this customer for this order; undefined when somebody kept a newer version meanwhile. */
  keep: (draft: {
    id: string
    customerId: string
    orderId: string
    data: unknown
    expects: number | undefined
    at: Instant
  }) => Promise<{ id: string; version: number } | undefined>
  drop: (customerId: string, orderId: string) => Promise<void>
  /** What is kept for these orders, under their rows' locks: none of it is sent or dropped before the command has ended. */
  lock: (customerId: string, orderIds: readonly string[]) => Promise<ReadonlyMap<string, { data: unknown; version: number }>>
  /** Keeps all of them, each over the version that is expected (0 for none); false when one is another's meanwhile. */
  keepAll: (customerId: string, drafts: readonly NewDraft[], at: Instant) => Promise<boolean>
  /** The number of the return that this draft of theirs, for this order, has become. */
  sentAs: (customerId: string, orderId: string, draftId: string) => Promise<string | undefined>
  /** It has become this return: once. False when it had become another, of whatever order. */
  send: (sent: { customerId: string; draftId: string; number: string; at: Instant }) => Promise<boolean>
}

export type FileRow = {
  id: string
  sha256: string
  size: number
  contentType: string
  name: string
  hasThumbnail: boolean
  uploadedBy: string | null
  uploadedAt: Instant
  /** The order or conversation that the uploading session was kept to. */
  uploadedWithin: string | null
  returnId: string | null
  lineId: string | null
  unitId: string | null
  messageId: string | null
  internal: boolean
  conversationId: string | null
}

export type FileRows = {
  /** Uploaded by this person or API key (in a session kept to `within`, if any) and not yet used anywhere: what may be attached now. */
  loose: (ids: readonly string[], uploader: { id: string | null; within: string | null }) => Promise<readonly FileRow[]>
  attach: (
    ids: readonly string[],
    to: { returnId: string; lineId?: string; unitId?: string; messageId?: string; internal?: boolean },
  ) => Promise<void>
  add: (row: FileRow) => Promise<void>
  /** What this person has not used yet and the words name is for this order from now on: a guest's session of that order may use it too. */
  meanFor: (orderId: string, named: { by: string | null; words: string }) => Promise<void>
}

/** Bytes by content hash; never addressed by a name that a user chose. A thumbnail stands under its original's hash. */
export type FileStore = {
  /** Durable when it resolves; putting what is there already changes nothing. */
  put: (content: Uint8Array, sha256: string, copy?: FileCopy) => Promise<void>
  /** Undefined when the bytes are gone, as after a backup restored without its files. */
  get: (sha256: string, copy?: FileCopy) => Promise<Uint8Array | undefined>
  /** Takes away what was last put a day ago or before and is not in use, however many put, read or clear at the same time. */
  clear: (inUse: ContentsInUse) => Promise<void>
}
/** Which of these SHA-256 a file has. */
export type ContentsInUse = (hashes: readonly string[]) => Promise<ReadonlySet<string>>
export type FileCopy = 'original' | 'thumbnail'

export type IdempotencyStore = {
  /**
   * Takes the key for this transaction, and waits while another one has it; answers what that one, or an earlier one, kept. A key whose
   * transaction came to nothing is free again.
   */
  claim: (
    key: IdempotencyKey,
    request: { requestHash: string; at: Instant },
  ) => Promise<{ requestHash: string; status: number; body: unknown } | undefined>
  /** The answer of a claimed key. */
  keep: (key: IdempotencyKey, answer: { status: number; body: unknown }) => Promise<void>
}
export type IdempotencyKey = { principal: string; route: string; key: string }
