import type { IntlMessageFormat } from 'intl-messageformat'
import type account from '../../messages/fr/account.json'
import type carriers from '../../messages/fr/carriers.json'
import type caseWords from '../../messages/fr/case.json'
import type change from '../../messages/fr/change.json'
import type contact from '../../messages/fr/contact.json'
import type customer from '../../messages/fr/customer.json'
import type dashboard from '../../messages/fr/dashboard.json'
import type desk from '../../messages/fr/desk.json'
import type dock from '../../messages/fr/dock.json'
import type entry from '../../messages/fr/entry.json'
import type factor from '../../messages/fr/factor.json'
import type finance from '../../messages/fr/finance.json'
import type lane from '../../messages/fr/lane.json'
import type merge from '../../messages/fr/merge.json'
import type held from '../../messages/fr/held.json'
import type behalf from '../../messages/fr/behalf.json'
import type invitation from '../../messages/fr/invitation.json'
import type journal from '../../messages/fr/journal.json'
import type ledger from '../../messages/fr/ledger.json'
import type queue from '../../messages/fr/queue.json'
import type macro from '../../messages/fr/macro.json'
import type open from '../../messages/fr/open.json'
import type notices from '../../messages/fr/notices.json'
import type mailed from '../../messages/fr/mailed.json'
import type mails from '../../messages/fr/mails.json'
import type log from '../../messages/fr/log.json'
import type unassigned from '../../messages/fr/unassigned.json'
import type policy from '../../messages/fr/policy.json'
import type lot from '../../messages/fr/lot.json'
import type promise from '../../messages/fr/promise.json'
import type prepared from '../../messages/fr/prepared.json'
import type portal from '../../messages/fr/portal.json'
import type request from '../../messages/fr/request.json'
import type returnWords from '../../messages/fr/return.json'
import type retention from '../../messages/fr/retention.json'
import type settings from '../../messages/fr/settings.json'
import type sending from '../../messages/fr/sending.json'
import type signOn from '../../messages/fr/sign-on.json'
import type single from '../../messages/fr/single.json'
import type claim from '../../messages/fr/claim.json'
import type stock from '../../messages/fr/stock.json'
import type staff from '../../messages/fr/staff.json'
import type talk from '../../messages/fr/talk.json'
import type webhooks from '../../messages/fr/webhooks.json'
import type tracking from '../../messages/fr/tracking.json'
import type withdrawal from '../../messages/fr/withdrawal.json'
import type ui from '../../messages/fr/ui.json'
import type words from '../../messages/fr/words.json'
import type { Locale } from './locale.ts'

/** The French files are the list of keys; each key begins with the name of its file, so that a screen sees whose words it takes. */
type Files = {
  ui: typeof ui
  words: typeof words
  portal: typeof portal
  request: typeof request
  prepared: typeof prepared
  lot: typeof lot
  macro: typeof macro
  return: typeof returnWords
  talk: typeof talk
  mailed: typeof mailed
  mails: typeof mails
  policy: typeof policy
  entry: typeof entry
  account: typeof account
  case: typeof caseWords
  change: typeof change
  contact: typeof contact
  customer: typeof customer
  desk: typeof desk
  dashboard: typeof dashboard
  queue: typeof queue
  factor: typeof factor
  finance: typeof finance
  invitation: typeof invitation
  lane: typeof lane
  merge: typeof merge
  held: typeof held
  behalf: typeof behalf
  journal: typeof journal
  ledger: typeof ledger
  log: typeof log
  settings: typeof settings
  retention: typeof retention
  carriers: typeof carriers
  'sign-on': typeof signOn
  single: typeof single
  staff: typeof staff
  claim: typeof claim
  sending: typeof sending
  stock: typeof stock
  notices: typeof notices
  open: typeof open
  promise: typeof promise
  dock: typeof dock
  unassigned: typeof unassigned
  tracking: typeof tracking
  withdrawal: typeof withdrawal
  webhooks: typeof webhooks
}
export type CatalogueName = keyof Files
export type Key = { [Name in CatalogueName]: keyof Files[Name] }[CatalogueName]

/** A text, or its syntax tree where it takes parameters (web/build/compile-messages.ts). */
export type Message = string | ReturnType<IntlMessageFormat['getAst']>
export type Catalogue = Readonly<Record<string, Message>>

const files = import.meta.glob<Catalogue>('../../messages/*/*.json', { import: 'default' })

export async function loadCatalogue(locale: Locale, name: CatalogueName): Promise<Catalogue> {
  const load = files[`../../messages/${locale}/${name}.json`]
  if (!load) throw new Error(`No ${locale} words for ${name}`)
  return await load()
}
