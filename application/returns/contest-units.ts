import { z } from 'zod'
import { answerContest, contest } from '#domain/return/contest.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { fileIds, message, rmaNumber, someIds } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** « Demander un réexamen » of refused units, with words, within the objection window. */
export const contestUnits = command({
  name: 'contest units',
  may: verbPermission('contest'),
  input: z.strictObject({ number: rmaNumber, units: someIds, message: message.min(1), fileIds }),
  async run({ number, units, message, fileIds }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, contest(taken.rma, units, taken.act), { message, fileIds })
  },
})

export const answerContestedUnits = command({
  name: 'answer contest',
  may: verbPermission('answer_contest'),
  input: z.strictObject({ number: rmaNumber, units: someIds, upheld: z.boolean(), message: message.min(1), fileIds }),
  async run({ number, units, upheld, message, fileIds }, desk) {
    const taken = await take(desk, number)
    return settleAct(taken, answerContest(taken.rma, { unitIds: units, upheld }, taken.act), { message, fileIds })
  },
})
