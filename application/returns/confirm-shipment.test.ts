import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { confirm } from './confirm-shipment.ts'

const desk = await testDesk()

test('one proof of posting may stand for several parcels, and only for the sender’s own file', async () => {
  const { number, customer } = await returnAt(desk, 'approved')
  const announced = (proofFileId: string) => ({
    number,
    parcels: ['8R1', '8R2'].map((tracking) => ({ carrier: 'Colissimo', tracking, proofFileId })),
  })
  const anothers = await givenPhoto(desk.world, desk.actors.support.id)
  assert.deepEqual(
    await desk.does(confirm, customer, announced(anothers)).then((refusal) => 'code' in refusal && refusal.code),
    'file_unknown',
  )
  const proofFileId = await givenPhoto(desk.world, customer.id)
  await desk.must(confirm, customer, announced(proofFileId))
  assert.deepEqual(
    (await desk.rma(number)).parcels.map((parcel) => parcel.proofFileId),
    [proofFileId, proofFileId],
  )
})
