import { z } from 'zod'
import { running } from '#domain/return/clocks.ts'
import { isPromised, toWords } from '#domain/return/reply.ts'
import { wantAnswer as decide } from '#domain/return/want-answer.ts'
import { command } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/** Whether what the customer wrote wants an answer: none where it says nothing new, one after all where it was thanks. What is so already is not done again. */
export const wantAnswer = command({
  name: 'want answer',
  may: verbPermission('want_answer'),
  input: z.strictObject({ number: rmaNumber, wanted: z.boolean() }),
  async run({ number, wanted }, desk) {
    const taken = await take(desk, number)
    const { rma } = taken
    const isSo = wanted ? isPromised(rma) : running(rma, toWords) === undefined
    if (isSo) return { number: rma.number, version: rma.version, status: rma.status }
    return settleAct(taken, decide(rma, { wanted }, taken.act))
  },
})
