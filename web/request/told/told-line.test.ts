import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrderView } from '#application/orders/view.ts'
import { bareLine, toldLine, untold } from './told-line.ts'
import { lacksOf, nothingSaid } from '../../ui/retype/lacks.ts'

const item = {
  id: 'L1',
  name: 'Casque',
  sku: 'TK-1',
  hasSerials: true,
  lithiumBattery: true,
  doors: [{ type: 'warranty', exceptionTo: 'A4', resolutions: ['refund', 'credit'] }],
} as unknown as OrderView['items'][number]
const order = {
  items: [item],
  reasons: [{ code: 'broken', label: 'En panne', types: ['warranty'], batteryFault: false, evidence: true }],
  serialFormats: [],
}
const ask = (type: string, told = untold) => toldLine({ order, type, item, quantity: 2, told })

test('a conversation is asked all that a request is: serials, battery, evidence, plea', () => {
  const said = { ...nothingSaid, reason: 'broken' }
  assert.deepEqual([...lacksOf({ order, type: 'warranty', line: bareLine(item, 2), said })].toSorted(), [
    'condition',
    'dockMessage',
    'fileIds',
    'plea',
    'reason',
    'safety',
    'serials',
  ])
})

test('what is sent has each plea once, and a resolution that the type gives', () => {
  const said = { ...nothingSaid, reason: 'broken', plea: ' Absente. ', serials: 'A1, A2', safety: { hot: 'no' as const } }
  const told = { said, seal: 'opened' as const, resolution: 'repair' as const, pleas: { A3: ' Léger. ', A4: 'deux fois', A9: '  ' } }
  assert.deepEqual(ask('warranty', told), {
    reason: 'broken',
    condition: null,
    dockMessage: null,
    safety: { hot: 'no' },
    fileIds: [],
    serials: ['A1', 'A2'],
    unreadableSerials: 0,
    orderLineId: 'L1',
    quantity: 2,
    seal: 'opened',
    resolution: null,
    exceptions: [
      { clause: 'A4', plea: 'Absente.' },
      { clause: 'A3', plea: 'Léger.' },
    ],
  })
  assert.equal((ask('warranty', { ...told, resolution: 'credit' as never }) as { resolution: string }).resolution, 'credit')
})

test('a withdrawal is asked nothing', () =>
  assert.deepEqual(ask('withdrawal'), { orderLineId: 'L1', quantity: 2, seal: null, resolution: null, exceptions: [] }))
