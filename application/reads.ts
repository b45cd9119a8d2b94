import type { AccountReads } from './accounts/ports.ts'
import type { ClaimReads } from './claims/ports.ts'
import type { MacroReads } from './macros/ports.ts'
import type { LabelReads } from './labels/store.ts'
import type { KeptMails } from './mail/ports.ts'
import type { InboxReads } from './inbox/ports.ts'
import type { Colleagues, StaffReads } from './staff/ports.ts'
import type { NoticeReads } from './notices/ports.ts'
import type { SavedViewReads } from './saved-views/ports.ts'
import type { ErasureReads } from './retention/ports.ts'
import type { ParcelReads } from './parcels/ports.ts'
import type { PaymentReads } from './payments/ports.ts'
import type { StockReads } from './stock/ports.ts'
import type { SettingReads } from './settings/ports.ts'
import type { WebhookReads } from './webhooks/ports.ts'
import type { FigureReads } from './figures/ports.ts'
import type { WithdrawalReads } from './withdrawals/ports.ts'
import type { ReturnReads } from './returns/ports.ts'
import type { QueueReads } from './queue/ports.ts'
import type { CustomerReads } from './customers/ports.ts'
import type { OrderReads } from './orders/ports.ts'
import type { ConversationReads } from './contact/ports.ts'
import type { PromiseReads } from './clocks/ports.ts'
import type { PolicyReads } from './policy/ports.ts'
import type { DraftReads } from './drafts/ports.ts'
import type { FileReads } from './files/ports.ts'
import type { PresenceReads } from './presence/ports.ts'

/** Questions to the store, one function each, named by its answer. Each is one statement. */
export type Reads = ReturnReads &
  AccountReads &
  ClaimReads &
  QueueReads &
  OrderReads &
  CustomerReads &
  Colleagues &
  ConversationReads &
  PromiseReads &
  PolicyReads &
  DraftReads &
  FileReads &
  LabelReads &
  PresenceReads &
  WithdrawalReads &
  WebhookReads &
  MacroReads &
  StaffReads &
  NoticeReads &
  InboxReads &
  KeptMails &
  SavedViewReads &
  SettingReads &
  PaymentReads &
  StockReads &
  ParcelReads &
  ErasureReads &
  FigureReads
