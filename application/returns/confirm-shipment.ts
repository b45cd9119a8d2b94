import { z } from 'zod'
import { confirmShipment } from '#domain/return/ship.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { uploader } from '../files/uploader.ts'
import { behalfPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { carrier, id, onBehalf, rmaNumber, tracking } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'

const parcel = z.strictObject({ id: id.optional(), carrier, tracking, proofFileId: id.nullable().default(null) })

/** « Confirmer l'expédition » (B6): carrier, number and proof of posting per parcel, all of it optional but the act; again for what comes later. */
export const confirm = command({
  name: 'confirm shipment',
  may: behalfPermission('confirm_shipment'),
  input: z.strictObject({ number: rmaNumber, parcels: z.array(parcel).min(1).max(20), onBehalf }),
  async run({ number, parcels, onBehalf }, desk) {
    const taken = await takeWithOrder(actingFor(desk, onBehalf), number)
    // One receipt of the post office may stand for several parcels.
    const proofs = [...new Set(parcels.flatMap((p) => p.proofFileId ?? []))]
    const own = await desk.fileRows.loose(proofs, uploader(desk.actor))
    if (own.length < proofs.length) insist(refuse('missing', 'file_unknown', {}, 'parcels'))
    const receipt = await settleAct(taken, confirmShipment(taken.rma, { parcels }, taken.money))
    await desk.fileRows.attach(proofs, { returnId: taken.rma.id })
    return receipt
  },
})
