import type { Instant } from '#domain/time/instant.ts'
import type { ClaimStore } from './claims/ports.ts'
import type { ClockStore } from './clocks/ports.ts'
import type { ConversationStore } from './contact/store.ts'
import type { DraftStore } from './drafts/ports.ts'
import type { FigureStore } from './figures/ports.ts'
import type { Imaging, PartStore, UploadRows, Uploads } from './files/ports.ts'
import type { FileRows, FileStore } from './files/store.ts'
import type { InboxStore } from './inbox/ports.ts'
import type { Invoicing } from './credit-notes/ports.ts'
import type { Carrier } from './labels/carrier.ts'
import type { Papers } from './labels/ports.ts'
import type { TrackingStore } from './labels/store.ts'
import type { LogStore } from './log/ports.ts'
import type { MacroStore } from './macros/ports.ts'
import type { KeptMails, MailBook } from './mail/ports.ts'
import type { NoticeStore } from './notices/ports.ts'
import type { OrderStore } from './orders/store.ts'
import type { BankAccountStore, PaymentStore, WriteTransfers } from './payments/ports.ts'
import type { ParcelStore } from './parcels/ports.ts'
import type { LaunchLinks } from './people/launch-store.ts'
import type { NewLoginCodes } from './people/login-code-store.ts'
import type { AttemptStore, People, Secrets, StaffStore } from './people/ports.ts'
import type { PolicyStore } from './policy/ports.ts'
import type { PresenceStore } from './presence/ports.ts'
import type { Job } from './reactions.ts'
import type { Reads } from './reads.ts'
import type { ErasureStore } from './retention/ports.ts'
import type { ReturnStore } from './returns/store.ts'
import type { SavedViewStore } from './saved-views/ports.ts'
import type { FactorWorks } from './second-factors/ports.ts'
import type { SettingStore } from './settings/ports.ts'
import type { Sheets } from './sheets/sheet.ts'
import type { IdentityStore, SignOn } from './sign-on/ports.ts'
import type { StockStore } from './stock/ports.ts'
import type { MemberStore } from './staff/ports.ts'
import type { WebhookPost, WebhookStore } from './webhooks/ports.ts'
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
  invoicing: Invoicing
  /** Who makes labels for us, where somebody does. */
  carrier?: Carrier | undefined
  mailBook: MailBook
  sheets: Sheets
  writeTransfers: WriteTransfers
  webhooks: WebhookPost
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
  bankAccounts: BankAccountStore
  parcels: ParcelStore
  payments: PaymentStore
  stock: StockStore
  claims: ClaimStore
  fileRows: FileRows
  uploadRows: UploadRows
  clocks: ClockStore
  tracking: TrackingStore
  notices: NoticeStore
  figures: FigureStore
  loginCodes: NewLoginCodes
  withdrawals: WithdrawalStore
  webhooks: WebhookStore
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
