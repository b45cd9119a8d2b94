import { z } from 'zod'
import { requestLabel as request } from '#domain/return/attach-label.ts'
import { MOST_PARCELS } from '#domain/return/carrier-label.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber } from '../returns/inputs.ts'
import { settleAct, take } from '../returns/load.ts'

/** A label is asked of the carrier, in place of an earlier one of the parcel. It is ready a little later; the customer is told then. */
export const requestLabel = command({
  name: 'request label',
  may: verbPermission('request_label'),
  input: z.strictObject({ number: rmaNumber, parcel: z.int().min(1).max(MOST_PARCELS).default(1) }),
  async run({ number, parcel }, desk) {
    if (desk.carrier === undefined) return insist(refuse('conflict', 'no_carrier'))
    const taken = await take(desk, number)
    return settleAct(taken, request(taken.rma, { parcel, provider: desk.carrier.name }, taken.act))
  },
})
