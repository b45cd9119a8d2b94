import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { saysKey } from './says.ts'

type Said = Parameters<typeof saysKey>[0]
type Told = { word: ReturnView['transit']['customerWord'] } & Partial<Omit<Said, 'transit'>>

const says = ({ word, ...over }: Told): string =>
  saysKey({
    transit: { customerWord: word } as ReturnView['transit'],
    legalBasis: 'commercial',
    resolutions: [],
    lines: [],
    safetyGate: 'clear',
    settlements: [],
    order: { deliveredAt: '2026-11-10T10:00:00.000Z' } as ReturnView['order'],
    ...over,
  })

const owed = (over: object): ReturnView['resolutions'] => [
  { state: 'owed', kind: 'refund', amount: 1, settlementId: null, ...over } as ReturnView['resolutions'][number],
]
const decided = (...decisions: string[]): ReturnView['lines'] =>
  [{ units: decisions.map((decision) => ({ decision })) }] as unknown as ReturnView['lines']

test('an approval says whether all of it was granted', () => {
  assert.equal(says({ word: 'label_ready', lines: decided('approved') }), 'return.says.approved')
  assert.equal(says({ word: 'label_ready', lines: decided('approved', 'rejected') }), 'return.says.partly_approved')
})

test('a battery that must not travel comes before everything else', () =>
  assert.equal(says({ word: 'approved', safetyGate: 'stop', legalBasis: 'withdrawal' }), 'return.says.stopped'))

test('an offer that waits is what the page says first', () =>
  assert.equal(
    says({ word: 'request_sent', settlements: [{ state: 'offered' } as ReturnView['settlements'][number]] }),
    'return.says.offered',
  ))

test('a withdrawal is recorded, not granted; before the delivery there may be nothing to send', () => {
  assert.equal(says({ word: 'approved', legalBasis: 'withdrawal' }), 'return.says.withdrawn')
  const order = { deliveredAt: null } as ReturnView['order']
  assert.equal(says({ word: 'approved', legalBasis: 'withdrawal', order }), 'return.says.withdrawn.early')
})

test('what is owed is named: money, a credit, goods, a repair, a settlement', () => {
  assert.equal(says({ word: 'owed', resolutions: owed({}) }), 'return.says.owed')
  assert.equal(says({ word: 'owed', resolutions: owed({ kind: 'credit' }) }), 'return.says.owed.credit')
  assert.equal(says({ word: 'owed', resolutions: owed({ kind: 'replacement', amount: null }) }), 'return.says.owed.goods')
  assert.equal(says({ word: 'owed', resolutions: owed({ kind: 'repair', amount: null }) }), 'return.says.owed.repair')
  assert.equal(says({ word: 'owed', resolutions: owed({ settlementId: 'x' }) }), 'return.says.owed.settled')
  const judged = [{ units: [{ verdict: 'accepted' }, { verdict: 'refused' }] }] as unknown as ReturnView['lines']
  assert.equal(says({ word: 'owed', resolutions: owed({}), lines: judged }), 'return.says.owed.partly')
})

test('where nothing is paid out but the invoice reduced, no title says that money was paid', () => {
  const done = (over: object) => owed({ state: 'executed', amount: 5, reduceReceivable: 5, ...over })
  assert.equal(says({ word: 'refunded', resolutions: done({}) }), 'return.says.refunded.invoice')
  assert.equal(says({ word: 'settled', resolutions: done({ settlementId: 'x' }) }), 'return.says.settled.invoice')
  assert.equal(says({ word: 'refunded', resolutions: done({ reduceReceivable: 4 }) }), 'return.says.refunded')
  assert.equal(says({ word: 'owed', resolutions: owed({ reduceReceivable: 1 }) }), 'return.says.owed.invoice')
})

test('refused goods that were left to us are not said to be sent back', () => {
  const at = '2026-11-20T09:00:00.000Z'
  const lines = (...agreements: (object | null)[]) =>
    [
      { units: agreements.map((agreement) => ({ receipt: 'received', verdict: 'refused', sentBack: null, contest: null, agreement })) },
    ] as unknown as ReturnView['lines']
  assert.equal(says({ word: 'going_back', lines: lines(null) }), 'return.says.going_back')
  assert.equal(says({ word: 'going_back', lines: lines({ id: 'a', at }, null) }), 'return.says.going_back')
  assert.equal(says({ word: 'going_back', lines: lines({ id: 'a', at }) }), 'return.says.left_to_us')
})
