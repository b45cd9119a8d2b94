import type { Resolution, Rma } from '#domain/return/rma.ts'
import type { Status } from '#domain/return/status.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Clock } from '#domain/clock/clock.ts'
import type { ReadBy } from '#domain/conversation/heard.ts'
import type { Message } from '#domain/conversation/message.ts'
import type { Order } from '#domain/order/order.ts'
import type { Policy } from '#domain/policy/schema.ts'
import type { RmaEvent } from '#domain/return/event.ts'
import type { Owned } from '#domain/return/visible.ts'
import type { Card } from '#domain/return/card.ts'
import type { TrackingEvent } from '../labels/carrier.ts'
import type { MatchKind } from '../queue/ports.ts'
import type { FileRow } from '../files/store.ts'
import type { Text } from './store.ts'
import type { PageOf } from '../page.ts'
import type { Owner } from '../people/owner.ts'
import type { Person } from '../people/person.ts'
import type { PrecedentView } from './precedent-view.ts'
import type { BankAccountView } from '../payments/view.ts'

/** Questions about returns. */
export type ReturnReads = {
  /** All that one return's page shows. Staff words and internal rows included: the presenter leaves out what its reader may not see. */
  returnPage: (number: string) => Promise<ReturnPage | undefined>
  /** Of each line of a return that has any. */
  precedentsOf: (number: string) => Promise<readonly PrecedentView[]>
  /** A person's or company's returns, newest first: those under way, those that have ended, or both. */
  returnsOf: (owner: Owner & { readerId: string | null }, page: PageOf<string> & { ended?: boolean }) => Promise<readonly ListedReturn[]>
  /** Returns by number, a parcel's tracking number or a unit's serial, written in any of these ways, or by a serial's key: their numbers, at most 20. */
  findForDock: (scan: { texts: readonly string[]; serial: string }) => Promise<readonly string[]>
  /** Resolutions owed and not executed, nearest promise first; those without one last. */
  owed: (page: PageOf<{ due: Instant | null; id: string }>) => Promise<readonly ListedOwed[]>
  /** Replacements and exchanges that have not left, longest waiting first. */
  goodsToSend: (page: PageOf<{ owedAt: Instant; id: string }>) => Promise<readonly GoodsToSend[]>
  /** Resolutions that were executed, ever or in a period, newest first; those voided since included. */
  executed: (
    page: PageOf<{ executedAt: Instant; id: string }> & { period: { since: Instant; until: Instant } | null },
  ) => Promise<readonly ListedExecuted[]>
  /** Who may hear of a return's changes. */
  ownerOf: (returnId: string) => Promise<(Owned & { number: string }) | undefined>
}

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
  /** What a search found it by, and how near that is: the lower the nearer. `cut`: there are more than were looked at. */
  match?: { rank: number; kind: MatchKind; said: string; cut: boolean }
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
  /** The account that its customer gave, by its last four, and the file that it is in while that is under way. */
  lastFour: string | null
  paymentFileId: string | null
  failure: string | null
}

export type GoodsToSend = {
  number: string
  resolutionId: string
  kind: 'replacement' | 'exchange'
  owedAt: Instant
  /** Before the goods that they replace are here. */
  early: boolean
  customer: string
  company: string | null
  orderNumber: string
  items: readonly { name: string; sku: string; quantity: number }[]
  clock: Rma['clocks'][number] | null
  /** How telling the shop of it stands, where it went worst if there are several endpoints; null where nobody is told. */
  told: { state: 'waiting' | 'delivered' | 'failed' | 'dropped'; at: Instant } | null
}

export type ListedExecuted = ListedResolution & { executedByName: string | null }

export type ReturnPage = {
  rma: Rma
  order: Order
  /** The version that judges it. */
  policy: Policy
  customer: Person | null
  assignee: { id: string; name: string } | null
  texts: readonly Text[]
  files: readonly FileRow[]
  messages: readonly Message[]
  events: readonly RmaEvent[]
  /** Where the parcels of labels were, oldest first. */
  tracking: readonly (TrackingEvent & { labelId: string })[]
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
  /** Where the customer would have a transfer go: the newest that was given. */
  bankAccount: BankAccountView | null
}
