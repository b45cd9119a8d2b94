import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationView } from '#application/contact/view.ts'
import { fittingAct } from './fitting-act.ts'

type Standing = Parameters<typeof fittingAct>[0]

const asked: Standing = { status: 'open', offers: [], prepared: null, order: null, named: null }
const order = { id: 'O1' } as unknown as ConversationView['order']
const cases: [string, Partial<Standing>, string | null][] = [
  ['a question without an order is answered in words', {}, null],
  ['about a known order: a return of it', { order }, 'turn'],
  ['a mail that names a return goes where it belongs', { order, named: 'RMA-2026-000042-K' }, 'merge'],
  ['an order number is no return', { named: 'CMD-2026-0401' }, null],
  ['an offer that waits is the customer’s to answer', { order, offers: [{ state: 'offered' }] as unknown as Standing['offers'] }, null],
  ['one that was declined leaves the return', { order, offers: [{ state: 'declined' }] as unknown as Standing['offers'] }, 'turn'],
  ['a prepared request waits for the customer', { order, prepared: { state: 'waiting' } as unknown as Standing['prepared'] }, null],
  ['what was answered is closed', { order, status: 'answered' }, 'close'],
  ['spam that is none is taken back', { order, status: 'spam' }, 'release'],
  ['of what is closed nothing is left to do', { order, status: 'closed' }, null],
]
for (const [what, standing, act] of cases) test(what, () => assert.equal(fittingAct({ ...asked, ...standing }), act))
