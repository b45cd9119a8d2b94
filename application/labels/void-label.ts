import { z } from 'zod'
import { voidLabel as makeVoid } from '#domain/return/attach-label.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { id, message, rmaNumber } from '../returns/inputs.ts'
import { settleAct, take } from '../returns/load.ts'

/** A carrier's label that must not be used any more: the customer cannot print it from then on, and is told. */
export const voidLabel = command({
  name: 'void label',
  may: verbPermission('void_label'),
  input: z.strictObject({ number: rmaNumber, labelId: id, message: message.default('') }),
  async run({ number, labelId, message }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, makeVoid(taken.rma, labelId, taken.act), { message })
  },
})
