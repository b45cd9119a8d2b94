import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { running } from '#domain/return/clocks.ts'
import { isPromised, toWords } from '#domain/return/reply.ts'
import { wantAnswer as decide } from '#domain/return/want-answer.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import { rmaNumber } from './inputs.ts'
import { settleAct, take } from './load.ts'

/**
 * Whether what the customer wrote wants an answer: none where it says nothing new, one after all where it was thanks. What is so already is not done again.
 * `seen`: the sequence up to which whoever files it has seen the return; words of the customer's after it are not filed unread.
 */
export const wantAnswer = command({
  name: 'want answer',
  may: verbPermission('want_answer'),
  input: z.strictObject({ number: rmaNumber, wanted: z.boolean(), seen: z.int().min(0).optional() }),
  async run({ number, wanted, seen }, desk) {
    const taken = await take(desk, number)
    const { rma } = taken
    const isSo = wanted ? isPromised(rma) : running(rma, toWords) === undefined
    if (isSo) return { number: rma.number, version: rma.version, status: rma.status }
    if (!wanted && seen !== undefined && (await desk.conversations.lastWritten(rma.id)) > seen)
      return insist(refuse('conflict', 'written_meanwhile'))
    return settleAct(taken, decide(rma, { wanted }, taken.act))
  },
})
