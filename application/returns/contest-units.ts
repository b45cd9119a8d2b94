import { z } from 'zod'
import { refusedBy } from '#domain/return/another-look.ts'
import { answerContest, contest } from '#domain/return/contest.ts'
import { command } from '../command.ts'
import { behalfPermission, verbPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { fileIds, message, onBehalf, reason, rmaNumber, someIds } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** « Demander un réexamen » of refused units, with words, within the objection window. */
export const contestUnits = command({
  name: 'contest units',
  may: behalfPermission('contest'),
  input: z.strictObject({ number: rmaNumber, units: someIds, message: message.min(1), fileIds, onBehalf }),
  async run({ number, units, message, fileIds, onBehalf }, desk) {
    const taken = await take(actingFor(desk, onBehalf), number)
    const by = refusedBy(await desk.returns.judgements(taken.rma.id))
    return settleAct(taken, contest(taken.rma, { unitIds: units, refusedBy: by }, taken.act), { message, fileIds })
  },
})

/** The answer, by somebody else than refused the units; a manager may give it for their own refusal with a `reason`, for the journal. */
export const answerContestedUnits = command({
  name: 'answer contest',
  may: verbPermission('answer_contest'),
  input: z.strictObject({
    number: rmaNumber,
    units: someIds,
    upheld: z.boolean(),
    message: message.min(1),
    fileIds,
    reason: reason.optional(),
  }),
  async run({ number, units, upheld, message, fileIds, reason }, desk) {
    const taken = await take(desk, number)
    const answer = answerContest(taken.rma, { unitIds: units, upheld, reasoned: reason !== undefined }, taken.act)
    return settleAct(taken, answer, { message, fileIds, ...(reason === undefined ? {} : { reason }) })
  },
})
