import type { Pool, PoolClient } from 'pg'
import type { People } from '#application/people/ports.ts'
import type { Stores, World } from '#application/ports.ts'
import type { Job } from '#application/reactions.ts'
import { claimStore } from './claims/claim-store.ts'
import { clockStore } from './clocks.ts'
import { conversationStore } from './conversations.ts'
import { erasureStore } from './erasure/erasure-store.ts'
import { draftStore } from './drafts.ts'
import { figureStore } from './figures/figure-store.ts'
import { fileRows } from './file-rows.ts'
import { bankAccountStore } from './payments/bank-accounts.ts'
import { paymentStore } from './payments/payment-store.ts'
import { idempotencyStore } from './idempotency.ts'
import { noticeStore } from './notices.ts'
import { inboxStore } from './inbox.ts'
import { orderStore } from './orders.ts'
import { macroStore } from './macros.ts'
import { parcelStore } from './parcels/parcel-store.ts'
import { apiKeyStore } from './people/api-keys.ts'
import { attemptStore } from './people/attempts.ts'
import { staffStore } from './people/colleagues.ts'
import { companyStore } from './people/companies.ts'
import { launchStore } from './people/launches.ts'
import { trackingStore } from './labels.ts'
import { logStore } from './log/log-store.ts'
import { accountReads } from './lists/accounts.ts'
import { wholeQueue } from './lists/whole-queue.ts'
import { keptMails } from './kept-mails.ts'
import { loginCodeStore, newLoginCodes } from './people/login-codes.ts'
import { personStore } from './people/persons.ts'
import { sessionStore } from './people/sessions.ts'
import { factorStore } from './second-factors/factor-store.ts'
import { policyCache, type PolicyReader } from './policies.ts'
import { presenceStore } from './presences.ts'
import { readsOn } from './reads.ts'
import { settingStore } from './settings.ts'
import { savedViewStore } from './saved-views.ts'
import { returnStore } from './returns.ts'
import { type OnStatement, type Run, runOn } from './run.ts'
import { identityStore } from './sign-on/identity-store.ts'
import { stockSheets } from './stock/stock-sheets.ts'
import { stockStore } from './stock/stock-store.ts'
import { memberStore } from './staff/member-store.ts'
import { webhookStore } from './webhooks/webhook-store.ts'
import { withdrawalStore } from './withdrawals.ts'
import { transact } from './transact.ts'
import { uploadRows, uploads } from './uploads.ts'

type Outside = {
  /** Writes jobs on this transaction's client: they exist when and only when it commits. */
  addJobs: (client: PoolClient, jobs: readonly Job[]) => Promise<void>
  onStatement?: OnStatement
}

/** What the database is to the application. */
export function createStores(pool: Pool, { addJobs, onStatement }: Outside): Pick<World, 'transact' | 'reads' | 'people' | 'uploads'> {
  const policies = policyCache()
  const run = runOn(pool, onStatement)
  return {
    transact: (work) =>
      transact(pool, { onStatement }, (run, client) => {
        const add = async (jobs: readonly Job[]): Promise<void> => (jobs.length > 0 ? addJobs(client, jobs) : undefined)
        return work({ ...storesOn(run, policies(run)), jobs: { add } })
      }),
    reads: { ...readsOn(run, policies(run)), ...wholeQueue(pool), ...accountReads(pool), ...stockSheets(pool) },
    people: peopleOn(run),
    uploads: uploads(run),
  }
}

const storesOn = (run: Run, policies: PolicyReader): Omit<Stores, 'jobs'> => ({
  returns: returnStore(run),
  orders: orderStore(run, policies),
  policies,
  conversations: conversationStore(run),
  drafts: draftStore(run),
  macros: macroStore(run),
  savedViews: savedViewStore(run),
  settings: settingStore(run),
  erasures: erasureStore(run),
  presences: presenceStore(run),
  bankAccounts: bankAccountStore(run),
  parcels: parcelStore(run),
  payments: paymentStore(run),
  stock: stockStore(run),
  claims: claimStore(run),
  fileRows: fileRows(run),
  uploadRows: uploadRows(run),
  clocks: clockStore(run),
  tracking: trackingStore(run),
  notices: noticeStore(run),
  figures: figureStore(run),
  loginCodes: newLoginCodes(run),
  withdrawals: withdrawalStore(run),
  webhooks: webhookStore(run),
  inbox: inboxStore(run),
  mails: keptMails(run),
  members: memberStore(run),
  people: peopleOn(run),
  identities: identityStore(run),
  log: logStore(run),
  attempts: attemptStore(run),
  staff: staffStore(run),
  idempotency: idempotencyStore(run),
})

const peopleOn = (run: Run): People => ({
  ...personStore(run),
  ...sessionStore(run),
  ...loginCodeStore(run),
  ...launchStore(run),
  ...companyStore(run),
  ...apiKeyStore(run),
  ...attemptStore(run),
  ...logStore(run),
  ...factorStore(run),
})
