import { z } from 'zod'
import { failLabel as fail, fulfilLabel as fulfil } from '#domain/return/attach-label.ts'
import { command } from '../command.ts'
import { only } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { settleAct, take } from '../returns/load.ts'

const text = z.string().max(2000).nullable()

/** What was asked of the carrier is there: its PDF is the return's from then on. */
export const fulfilLabel = command({
  name: 'fulfil label',
  may: only('system'),
  input: z.strictObject({
    number: rmaNumber,
    labelId: id,
    externalId: z.string(),
    carrier: text,
    tracking: text,
    trackingUrl: text,
    cost: z.strictObject({ amount: z.int(), currency: z.string() }).nullable(),
    fileId: id,
  }),
  async run({ number, ...made }, desk) {
    const taken = await take(desk, number)
    const receipt = await settleAct(taken, fulfil(taken.rma, made, taken.act))
    await desk.fileRows.attach([made.fileId], { returnId: taken.rma.id, internal: true })
    return receipt
  },
})

/** The carrier gives none: customer service sees to it. */
export const failLabel = command({
  name: 'fail label',
  may: only('system'),
  input: z.strictObject({ number: rmaNumber, labelId: id, failure: z.string().max(2000) }),
  async run({ number, ...failed }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, fail(taken.rma, failed, taken.act))
  },
})
