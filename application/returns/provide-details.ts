import { z } from 'zod'
import { isThanks } from '#domain/conversation/thanks.ts'
import { provideDetails } from '#domain/return/request-details.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist, within } from '../command.ts'
import { behalfPermission } from '../permission.ts'
import { actingFor } from './behalf.ts'
import { condition, fileIds, id, message, onBehalf, rmaNumber, safety, seal } from './inputs.ts'
import { settleAct, take } from './load.ts'
import { postMessage } from './post-message.ts'

const changedLine = z.strictObject({
  id,
  seal: seal.optional(),
  condition: condition.optional(),
  safety: safety.optional(),
})

/**
 * The customer answers in place: words, files, or lines put right. A new review promise starts as the policy says (B1). Thanks and nothing besides are
 * no answer: they are said, and it goes on waiting (decision 30).
 */
export const answerDetails = command({
  name: 'answer details',
  may: behalfPermission('provide_details'),
  input: z.strictObject({ number: rmaNumber, message, fileIds, lines: z.array(changedLine).max(200).default([]), onBehalf }),
  async run({ number, message, fileIds, lines, onBehalf }, desk) {
    if (message === '' && fileIds.length === 0 && lines.length === 0) insist(refuse('invalid', 'nothing_said', {}, 'message'))
    const taken = await take(actingFor(desk, onBehalf), number)
    // Staff who answer in a customer's name have judged that it is an answer.
    if (!onBehalf && lines.length === 0 && isThanks({ body: message, files: fileIds.length + desk.lostFiles, name: desk.actor.name })) {
      await within(postMessage, { number, body: message }, desk)
      const { version, status } = taken.rma
      return { number: taken.rma.number, version, status }
    }
    const strange = lines.findIndex(({ id }) => !taken.rma.lines.some((line) => line.id === id))
    if (strange >= 0) insist(refuse('missing', 'line_unknown', {}, `lines.${strange}.id`))
    const changedLines = lines.map(({ id, seal, condition, safety }) => ({
      id,
      ...(seal && { seal }),
      ...(condition && { condition }),
      ...(safety && { safety }),
    }))
    return settleAct(taken, provideDetails(taken.rma, { files: fileIds.length, changedLines }, taken.act), { message, fileIds })
  },
})
