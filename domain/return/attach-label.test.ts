import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenLine } from '../../tests/support/judged.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { usableLabels } from './carrier-label.ts'
import { labelUntil } from './label.ts'
import type { Rma } from './rma.ts'

const states = ({ labels }: Pick<Rma, 'labels'>) => labels.map(({ parcel, state }) => `${parcel} ${state}`)

test('a carrier’s label may be used until the day to post by; one more for the same parcel stands in its place', () => {
  const s = scenario().run('approve', 'attach_label')
  const [label] = s.rma.labels
  assert.deepEqual([label?.parcel, label?.state, label?.endedAt], [1, 'ready', null])
  assert.equal(label?.validUntil, labelUntil(s.rma))
  s.run(['attach_label', { label: { tracking: '8R-NEW' } }], ['attach_label', { label: { parcel: 2 } }])
  assert.deepEqual(states(s.rma), ['1 void', '1 ready', '2 ready'])
  assert.equal(s.events.at(-2)?.data['replaces'], label?.id)
  assert.equal(s.events.at(-1)?.data['replaces'], null)
  assert.deepEqual(
    usableLabels(s.rma, s.now).map(({ parcel, tracking }) => [parcel, tracking]),
    [
      [1, '8R-NEW'],
      [2, '8R-LABEL'],
    ],
  )
})

test('after the day to post by none may be used, and one attached since then may', () => {
  const s = scenario().run('approve', 'attach_label', { hours: 16 * 24 })
  assert.deepEqual(usableLabels(s.rma, s.now), [])
  s.run('attach_label')
  assert.deepEqual(
    usableLabels(s.rma, s.now).map(({ validUntil }) => validUntil),
    [null],
  )
})

test('whoever attaches a label gives it: the way back is at the merchant’s cost from then on', () => {
  const s = scenario({ type: 'convenience' }).run('approve')
  assert.deepEqual([s.rma.labelPayer, s.rma.labelOffered], ['customer', false])
  s.run('attach_label')
  assert.deepEqual([s.rma.labelPayer, s.rma.labelOffered], ['merchant', true])
})

test('a cancelled return takes its labels with it, an expired one lets them expire, and reopening gives none back', () => {
  const labelled = () => scenario().run('approve', 'attach_label')
  assert.deepEqual(states(labelled().run('cancel').rma), ['1 void'])
  const lapsed = labelled().run({ hours: 16 * 24 }, 'lapse')
  assert.deepEqual(states(lapsed.rma), ['1 expired'])
  assert.deepEqual(states(lapsed.run('reopen').rma), ['1 expired'])
})

test('a label is void once, and none is void that never was', () => {
  const s = scenario().run('approve')
  assert.equal(s.refuses('void_label'), 'no_label_to_void')
  s.run('attach_label', ['attach_label', { label: { parcel: 2 } }], 'void_label')
  assert.deepEqual(states(s.rma), ['1 void', '2 ready'])
  assert.equal(s.refuses('void_label', { labelId: s.rma.labels[0]?.id ?? '' }), 'label_over')
  assert.equal(s.refuses('void_label', { labelId: 'unheard-of' }), 'label_unknown')
})

test('the lithium gate stops a carrier’s label too', () => {
  const s = scenario({
    order: { lines: [givenLine({ lithiumBattery: true })] },
    lines: [{ reason: 'battery_fault', safety: { swollen: 'yes' } }],
  }).run('approve')
  assert.equal(s.refuses('attach_label'), 'label_withheld_for_safety')
})
