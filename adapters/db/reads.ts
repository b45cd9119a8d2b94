import type { Reads } from '#application/reads.ts'
import { claimReads } from './claims/claim-reads.ts'
import { conversationLists } from './contact/conversation-lists.ts'
import { mergeReads } from './contact/merge-candidates.ts'
import { conversationPages } from './contact/conversation-page.ts'
import { erasureReads } from './erasure/erasure-reads.ts'
import { draftReads } from './drafts.ts'
import { figureReads } from './figures/figure-reads.ts'
import { fileReads } from './file-rows.ts'
import { holdersOf, unitsHeld } from './holders.ts'
import { inboxReads } from './inbox.ts'
import { labelReads } from './labels.ts'
import { orderFinder } from './lists/find-orders.ts'
import { lookUps } from './lists/look-up.ts'
import { presentAt } from './presences.ts'
import { moneyReads } from './lists/money.ts'
import { monthReads } from './lists/months.ts'
import { toSendReads } from './lists/to-send.ts'
import { tracedReads } from './lists/traced.ts'
import { ownLists } from './lists/own-lists.ts'
import { queuePages } from './lists/queue.ts'
import { queueCounts } from './lists/queue-counts.ts'
import { macroReads } from './macros.ts'
import { noticeReads } from './notices.ts'
import { logReads } from './log/log-reads.ts'
import { orderFacts } from './orders.ts'
import { lotReads } from './lot-orders.ts'
import { colleagueReads } from './people/colleagues.ts'
import { customerReads } from './people/customers.ts'
import { keptMails } from './kept-mails.ts'
import { precedentReads } from './precedents.ts'
import type { PolicyReader } from './policies.ts'
import { parcelReads } from './parcels/parcel-reads.ts'
import { paymentReads } from './payments/payment-reads.ts'
import { promisePages } from './promise-page.ts'
import { pageReads } from './return-page.ts'
import type { Run } from './run.ts'
import { savedViewReads } from './saved-views.ts'
import { settingReads } from './settings.ts'
import { stockReads } from './stock/stock-reads.ts'
import { staffReads } from './staff/staff-lists.ts'
import { webhookReads } from './webhooks/webhook-reads.ts'
import { withdrawalReads } from './withdrawals.ts'

/** What is read through, and not one statement's answer. */
type ReadThrough = 'queueRows' | 'roomForFile' | 'movements' | 'owedAt' | 'stockSheet'

/** Questions to the store without a transaction; each is one statement. */
export const readsOn = (run: Run, policies: PolicyReader): Omit<Reads, ReadThrough> => ({
  ...pageReads(run, policies),
  ...ownLists(run),
  ...queuePages(run),
  ...queueCounts(run),
  ...moneyReads(run),
  ...monthReads(run),
  ...toSendReads(run),
  ...tracedReads(run),
  ...lookUps(run),
  ...customerReads(run),
  unitsHeld: (orderIds) => unitsHeld(run, orderIds),
  ...presentAt(run),
  ...orderFinder(run),
  ...conversationPages(run),
  ...conversationLists(run),
  ...mergeReads(run),
  ...draftReads(run),
  ...macroReads(run),
  ...precedentReads(run),
  ...keptMails(run),
  ...fileReads(run),
  ...labelReads(run),
  ...lotReads(run, policies),
  ...withdrawalReads(run),
  ...webhookReads(run),
  ...savedViewReads(run),
  ...settingReads(run),
  ...paymentReads(run),
  ...stockReads(run),
  ...parcelReads(run),
  ...claimReads(run),
  ...erasureReads(run),
  ...figureReads(run),
  ...staffReads(run),
  ...colleagueReads(run),
  ...noticeReads(run),
  ...promisePages(run),
  ...inboxReads(run),
  ...logReads(run),
  holdersOf: (orderId, besides) => holdersOf(run, orderId, besides),
  orderFacts: (orderId, asked) => orderFacts(run, policies, { orderId, ...asked }),
  policies: () => policies.all(),
  policiesOf: (rows) => policies.upTo(Math.max(0, ...rows.map((row) => row.policyVersion))),
})
