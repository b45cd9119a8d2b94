import { z } from 'zod'
import { assign } from '#domain/return/assign.ts'
import { takersOfReturn } from '#domain/staff/takers.ts'
import { command, insist } from '../command.ts'
import { insistColleague } from '../people/colleagues.ts'
import { verbPermission } from '../permission.ts'
import { id, rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** To whom (null: nobody), and whose it was when that was asked for: who took it meanwhile is not overruled unseen. */
export const assignment = { assigneeId: id.nullable(), seen: id.nullable().optional() }

/** Whose work a return is: one's own, a colleague's, nobody's. What is so already is not done again. */
export const assignReturn = command({
  name: 'assign return',
  may: verbPermission('assign'),
  input: z.strictObject({ number: rmaNumber, ...assignment }),
  async run({ number, assigneeId, seen }, desk) {
    const taken = await take(desk, number)
    const { rma } = taken
    if (rma.assigneeId === assigneeId) return { number: rma.number, version: rma.version, status: rma.status }
    const decided = insist(assign(rma, { assigneeId, seen }, taken.act))
    await insistColleague(desk, assigneeId, takersOfReturn(rma.status))
    return settleAct(taken, decided)
  },
})
