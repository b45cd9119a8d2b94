import { z } from 'zod'
import type { Refusal } from '#domain/refusal.ts'
import type { Command } from '../command.ts'
import { each } from '../each.ts'
import { errand, type Standing } from '../errand.ts'
import { applyMacro, macroVersion } from '../macros/apply-macro.ts'
import { verbPermission } from '../permission.ts'
import { assignment, assignReturn } from '../returns/assign-return.ts'
import { id, MOST_AT_ONCE, rmaNumber } from '../returns/inputs.ts'

/** What became of each case: done, or why not. */
export type BulkOutcome = { number: string; refusal: Refusal | null }

const numbers = z.array(rmaNumber).min(1).max(MOST_AT_ONCE)
/** Each with whose it was on the screen: who took one meanwhile keeps it, and it is listed. */
const items = z
  .array(z.strictObject({ number: rmaNumber, seen: assignment.seen }))
  .min(1)
  .max(MOST_AT_ONCE)
/** Names the intention: what is sent again after a lost answer is done once. */
const batch = id

type Bulk = { batch: string; things: Parameters<typeof each>[1]['things'] }

/** One command per case. */
const onCases = async <Input extends z.ZodType>(
  it: Command<Input, unknown>,
  bulk: Bulk,
  doing: { input: object; standing: Standing },
): Promise<{ items: readonly BulkOutcome[] }> => ({
  items: (await each(it, bulk, { ...doing, named: 'number' })).map(({ thing, refusal }) => ({
    number: thing,
    refusal,
  })),
})

/** Several cases are given to a colleague, to oneself or to nobody. */
export const assignReturns = errand({
  name: 'assign returns',
  may: verbPermission('assign'),
  input: z.strictObject({ batch, items, assigneeId: assignment.assigneeId }),
  run: ({ batch, items, assigneeId }, standing) =>
    onCases(
      assignReturn,
      { batch, things: items.map(({ number, ...seen }) => ({ name: number, seen })) },
      { input: { assigneeId }, standing },
    ),
})

/** A macro's words, as they were looked at, go to the customers of several cases, each with the values of theirs. */
export const applyMacroToReturns = errand({
  name: 'apply macro to returns',
  may: applyMacro.may,
  input: z.strictObject({ batch, numbers, macroId: id, version: macroVersion }),
  run: ({ batch, numbers, ...input }, standing) =>
    onCases(applyMacro, { batch, things: numbers.map((name) => ({ name })) }, { input, standing }),
})
