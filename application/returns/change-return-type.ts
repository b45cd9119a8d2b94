import { z } from 'zod'
import { assess } from '#domain/policy/assess.ts'
import { changeType } from '#domain/return/change-type.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { code, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'

/** The wrong type is mended later: reassessed as of the first submission's date, which is what counts. */
export const changeReturnType = command({
  name: 'change return type',
  may: verbPermission('change_type'),
  input: z.strictObject({ number: rmaNumber, type: code }),
  async run({ number, type }, desk) {
    const taken = await takeWithOrder(desk, number)
    const { rma, facts, act } = taken
    const { order, buyer, held } = facts
    const request = {
      type,
      lines: rma.lines.map((line) => ({
        orderLineId: line.orderLineId,
        quantity: line.units.length,
        reason: line.declared.reason,
        condition: line.declared.condition,
        seal: line.declared.seal,
        safety: line.declared.safety,
        serials: line.units.flatMap((unit) => unit.serial ?? []),
        exceptions: line.exceptions.map(({ clause }) => ({ clause, plea: '' })),
      })),
    }
    const assessment = insist(assess(act.policy, { order, buyer, held, request, now: rma.submittedAt }))
    return settleAct(taken, changeType(rma, assessment, act))
  },
})
