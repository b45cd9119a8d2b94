import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { owing, promises, scenario } from '../../tests/support/scenario.ts'

const of = (...parcels: { id?: string; tracking: string | null; proofFileId: string | null }[]) =>
  ['confirm_shipment', { shipment: { parcels: parcels.map((one) => ({ carrier: 'Colissimo', ...one })) } }] as const
const unproven = { tracking: '8R1', proofFileId: null }

describe('what is known of a shipment later', () => {
  it('a proof brought later starts a withdrawal’s refund, once', () => {
    const s = scenario({ type: 'withdrawal' }).run('approve', of(unproven))
    assert.deepEqual(owing(s), [])
    const [parcel] = s.rma.parcels
    s.run(of({ id: parcel?.id ?? '', tracking: '8R1', proofFileId: 'file-1' }))
    assert.deepEqual([s.rma.status, s.rma.postedProof, owing(s)], ['shipped', true, ['refund 199980 owed']])
    s.run(of({ id: parcel?.id ?? '', tracking: '8R1', proofFileId: 'file-2' }, { tracking: '8R2', proofFileId: 'file-2' }))
    assert.deepEqual(owing(s), ['refund 199980 owed'])
    assert.equal(promises(s).filter((one) => one.startsWith('legal_refund')).length, 1)
  })

  it('puts a number right and adds a parcel; a proof that is there stays', () => {
    const s = scenario().run('approve', of({ tracking: '8R1', proofFileId: 'file-1' }))
    s.run(of({ id: s.rma.parcels[0]?.id ?? '', tracking: '8R7', proofFileId: null }, { tracking: '8R2', proofFileId: null }))
    assert.deepEqual(
      s.rma.parcels.map(({ tracking, proofFileId }) => [tracking, proofFileId]),
      [
        ['8R7', 'file-1'],
        ['8R2', null],
      ],
    )
    assert.equal(s.rma.postedProof, true)
  })

  it('is not about a parcel that was received, or is none', () => {
    const s = scenario().run('approve', of(unproven))
    assert.deepEqual(
      s.does('confirm_shipment', { shipment: { parcels: [{ id: 'another', carrier: null, tracking: null, proofFileId: null }] } }),
      {
        refused: true,
        kind: 'conflict',
        code: 'parcel_not_under_way',
        field: 'parcels',
        params: {},
      },
    )
  })
})
