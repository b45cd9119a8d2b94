import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furthest, lineState, stepOf } from './progress.ts'
import { type Gaps, gapsOf, serialGaps } from './gaps.ts'
import {
  blankDraft,
  blankLine,
  isKitOfParts,
  type LineDraft,
  readDraft,
  type RequestDraft,
  serialsFor,
  takenByLaw,
  withLine,
  withType,
} from './request-draft.ts'
import { anOrder, aDoor } from './sample-order.ts'
import { toLine, toRequest, withNeededPleas } from './to-request.ts'

const order = anOrder()
const complete: LineDraft = {
  ...blankLine,
  reason: 'failed_in_use',
  condition: 'marks_of_use',
  dockMessage: 'Pixels morts',
  serials: ['SN-1'],
}
const drafted = (line: LineDraft): RequestDraft => ({ type: 'standard_warranty', chosen: ['screen'], lines: { screen: line } })

test('what the server kept is read back as it was', () => {
  const draft = drafted(complete)
  assert.deepEqual(readDraft(JSON.parse(JSON.stringify(draft))), draft)
})

for (const strange of [null, 'text', [], { type: 1 }, { type: null, chosen: 'a', lines: {} }, { chosen: [], lines: [] }]) {
  test(`a draft of another shape is started anew: ${JSON.stringify(strange)}`, () => assert.deepEqual(readDraft(strange), blankDraft))
}

test('of a kept line with a field of another kind nothing is half understood', () => {
  assert.deepEqual(readDraft({ type: null, chosen: ['screen'], lines: { screen: { quantity: 'two' } } }).lines, {})
})

test('another type keeps what was typed, and asks again for a reason that it does not know', () => {
  const changed = withType(drafted(complete), 'convenience', order)
  assert.deepEqual(changed.chosen, ['screen'])
  assert.equal(changed.lines['screen']?.reason, null)
  assert.equal(changed.lines['screen']?.dockMessage, 'Pixels morts')
})

test('a product that the other type does not take is no longer chosen', () => {
  const closed = anOrder({ doors: [aDoor('standard_warranty'), aDoor('convenience', { open: false })] })
  assert.deepEqual(withType(drafted(complete), 'convenience', closed).chosen, [])
})

test('a product taken the law’s way is chosen there, once', () => {
  const taken = takenByLaw(drafted(complete), 'withdrawal', { order, orderLineId: 'screen' })
  assert.deepEqual([taken.type, taken.chosen], ['withdrawal', ['screen']])
})

test('there are as many serials as units; those typed beyond wait for the quantity to go up again', () => {
  assert.deepEqual(serialsFor({ quantity: 3, serials: ['A', null] }), ['A', null, ''])
  assert.deepEqual(serialsFor({ quantity: 1, serials: ['A', 'B'] }), ['A'])
})

test('empty texts are sent as nothing said, an unreadable serial is counted', () => {
  const line = toLine('screen', { ...complete, quantity: 3, serials: [' SN-1 ', null, ''], note: '  ' })
  assert.deepEqual([line.serials, line.unreadableSerials, line.note, line.safety], [['SN-1'], 1, null, null])
})

test('a plea against a clause that blocks no longer is not sent', () => {
  const request = toRequest('order', 'standard_warranty', drafted({ ...complete, pleas: { A4: 'Vacances', A3: 'Une rayure' } }))
  const check = { code: 'window', clause: 'A4', outcome: 'block' as const, waivable: true, excepted: true, facts: {}, text: '' }
  const sent = withNeededPleas(request, { lines: [{ ...assessed, checks: [check] }] })
  assert.deepEqual(sent.lines[0]?.exceptions, [{ clause: 'A4', plea: 'Vacances' }])
})

const assessed = {
  orderLineId: 'screen',
  verdict: 'review' as const,
  deadline: null,
  deliveryUnknown: false,
  payer: 'merchant' as const,
  resolutions: ['refund' as const],
  evidence: [],
  returnable: 1,
  inReturns: [],
  safetyGate: 'clear' as const,
  name: '',
  value: 0,
}

const codes = (gaps: Gaps): string[] => [...gaps].map(([field, { code }]) => `${field} ${code}`)

test('a blank line lacks what clause D1 asks for, and its battery’s answers', () => {
  const gaps = gapsOf(anOrder({ lithiumBattery: true }), 'standard_warranty', toLine('screen', blankLine))
  assert.deepEqual([...gaps.keys()].toSorted(), ['condition', 'dockMessage', 'reason', 'safety', 'serials'])
})

test('a withdrawal lacks nothing, whatever the product is', () => {
  assert.equal(gapsOf(anOrder({ lithiumBattery: true }), 'withdrawal', toLine('screen', blankLine)).size, 0)
})

test('a photo is asked for where a serial cannot be read', () => {
  assert.deepEqual(codes(gapsOf(order, 'standard_warranty', toLine('screen', { ...complete, serials: [null] }))), ['fileIds photo_needed'])
})

test('a number is judged where it is typed, and one that was delivered is right however it is written', () => {
  const phone = anOrder({ sku: 'TK-TEL-5G', serials: ['OLD-7'] })
  const judged = (...serials: string[]) => gapsOf(phone, 'standard_warranty', toLine('screen', { ...complete, quantity: 2, serials }))
  assert.deepEqual(codes(judged('490154203237518', 'old7')), [])
  assert.deepEqual(codes(judged('490154203237518', '490154203237519')), ['serials.1 imei_check_digit'])
  assert.deepEqual(codes(judged('490154203237518', '49-015420-323751-8')), ['serials.1 serial_twice'])
})

test('a number that another return holds is said at its own field', () => {
  const check = { code: 'serial', facts: { taken: 'SN-2, SN-3', strange: null, known: true } }
  assert.deepEqual(codes(serialGaps([check], { serials: ['SN-1', 'sn2'] })), ['serials.1 serial_taken'])
})

test('more files than the API takes are said before anything is sent', () => {
  const [photo] = [{ id: 'f', name: 'a.jpg', contentType: 'image/jpeg', size: 1, url: '', thumbnailUrl: null, internal: false }]
  const files = (count: number): LineDraft => ({ ...complete, files: Array.from({ length: count }, () => photo) })
  assert.equal(gapsOf(order, 'standard_warranty', toLine('screen', files(10))).size, 0)
  assert.deepEqual(codes(gapsOf(order, 'standard_warranty', toLine('screen', files(11)))), ['fileIds too_many_files'])
})

test('a line is blank, started, then complete', () => {
  const state = (line: LineDraft): string => lineState({ draft: drafted(line), order }, 'screen')
  assert.deepEqual([state(blankLine), state({ ...blankLine, note: 'x' }), state(complete)], ['blank', 'started', 'complete'])
})

test('a draft is resumed at the first step that still asks for something', () => {
  const at = (draft: RequestDraft): string => furthest({ draft, order })
  assert.deepEqual([blankDraft, { ...blankDraft, type: 'withdrawal' }, drafted(blankLine), drafted(complete)].map(at), [
    'type',
    'products',
    'details',
    'check',
  ])
})

test('of a kit that is sold as its parts the parts are sent back; a kit with a price of its own is sent back itself', () => {
  const [part] = anOrder({ kitParent: 'kit' }).items
  const [kit] = anOrder({ id: 'kit', gross: 0 }).items
  assert.ok(part && kit)
  const items = [kit, part]
  assert.deepEqual([isKitOfParts(kit, items), isKitOfParts({ ...kit, gross: 1 }, items), isKitOfParts(part, items)], [true, false, false])
})

test('a change to one line leaves the others alone', () => {
  const draft = withLine(withLine(blankDraft, 'a', { note: 'A' }), 'b', { note: 'B' })
  assert.deepEqual([draft.lines['a']?.note, draft.lines['b']?.note], ['A', 'B'])
})

test('the step is read from the address', () => {
  assert.deepEqual(
    ['/retours/nouveau', '/retours/nouveau/1/type', '/retours/nouveau/1/produits', '/retours/nouveau/1/details/2'].map(stepOf),
    ['order', 'type', 'products', 'details'],
  )
})
