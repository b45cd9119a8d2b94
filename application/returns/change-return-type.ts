import { z } from 'zod'
import { assess } from '#domain/policy/assess.ts'
import { changeType, namesUnits, saidAnew } from '#domain/return/change-type.ts'
import { missing } from '#domain/return/missing.ts'
import type { Line } from '#domain/return/rma.ts'
import { refuse } from '#domain/refusal.ts'
import { command, insist } from '../command.ts'
import { verbPermission } from '../permission.ts'
import type { KeptWords } from './store.ts'
import { stateOnOrder } from '../withdrawals/state-on-order.ts'
import { approveAtOnce } from './approve-at-once.ts'
import { code, id, rmaNumber } from './inputs.ts'
import { settleAct, takeWithOrder } from './load.ts'
import { requestLine, serialsIn, toAssess } from './request.ts'
import { filesOf, ownFiles, textsOf } from './said.ts'

const asked = { reason: true, seal: true, condition: true, exceptions: true, dockMessage: true, fileIds: true, serials: true } as const

/** What a line says anew, in the order of the return's lines; what is not said here stays as it was. */
const saidLine = requestLine.pick({ ...asked, unreadableSerials: true, safety: true }).extend({ id })
type SaidLine = z.output<typeof saidLine>

/**
 * The wrong type is mended later: reassessed as of the first submission's date, which is what counts, asked for what the new type needs, and
 * approved at once where a submission would be. A refusal names its lines by their place in the return.
 */
export const changeReturnType = command({
  name: 'change return type',
  may: verbPermission('change_type'),
  input: z.strictObject({ number: rmaNumber, type: code, lines: z.array(saidLine).max(200).default([]) }),
  async run({ number, type, lines: said }, desk) {
    const taken = await takeWithOrder(desk, number, { serials: serialsIn({ lines: said }) })
    const { rma, facts, act } = taken
    const strange = said.findIndex(({ id }) => !rma.lines.some((line) => line.id === id))
    if (strange >= 0) insist(refuse('missing', 'line_unknown', {}, `lines.${strange}.id`))
    const twice = said.findIndex(({ id }, index) => said.findIndex((other) => other.id === id) < index)
    if (twice >= 0) insist(refuse('invalid', 'line_twice', {}, `lines.${twice}.id`))
    const anew = rma.lines.map((line) => said.find(({ id }) => id === line.id))
    const lines = rma.lines.map((line, index) => saidAnew(line, anew[index]))
    const words = await desk.returns.keptWords(rma.id)
    const request = { type, lines: lines.map((line, index) => filled(line, anew[index], words)) }
    const { order, buyer, held } = facts
    insist(missing(act.policy, order, request) ?? true)
    const assessment = insist(assess(act.policy, { order, buyer, held, request: toAssess(request), now: rma.submittedAt }))
    await ownFiles(
      desk,
      anew.map((line) => line ?? {}),
    )
    const decided = insist(changeType(rma, { lines, assessment }, act))
    await settleAct(taken, decided, {
      texts: said.flatMap((line) => textsOf(desk, line.id, line)),
      files: said.flatMap((line) => filesOf(line.id, line)),
    })
    const { next } = decided
    if (next.legalBasis === 'withdrawal') {
      const picked = next.lines.map(({ orderLineId, units }) => ({ orderLineId, quantity: units.length }))
      await stateOnOrder(desk, { facts, policy: act.policy, picked, returnId: next.id, countsFrom: rma.submittedAt })
    }
    return approveAtOnce({ ...taken, rma: next })
  },
})

/** The line as a request would hold it: what stands, with what is said anew. */
function filled(line: Line, anew: SaidLine | undefined, words: readonly KeptWords[]) {
  const kept = words.find(({ lineId }) => lineId === line.id)
  const { serials, unreadableSerials } = anew && namesUnits(anew) ? anew : serialsOf(line)
  return {
    ...line.declared,
    orderLineId: line.orderLineId,
    quantity: line.units.length,
    serials,
    unreadableSerials,
    exceptions: line.exceptions.map(({ clause }) => ({ clause, plea: '' })),
    dockMessage: anew?.dockMessage ?? kept?.dockMessage ?? null,
    fileIds: [...(kept?.fileIds ?? []), ...(anew?.fileIds ?? [])],
    resolution: null,
  }
}

const serialsOf = ({ units }: Line): Pick<SaidLine, 'serials' | 'unreadableSerials'> => ({
  serials: units.flatMap(({ serial }) => serial ?? []),
  unreadableSerials: units.filter(({ unreadable }) => unreadable).length,
})
