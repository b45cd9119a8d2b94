import { z } from 'zod'
import type { Refusal } from '#domain/refusal.ts'
import type { Command } from '../command.ts'
import { each } from '../each.ts'
import { errand, type Standing } from '../errand.ts'
import { applyMacro } from '../macros/apply-macro.ts'
import { verbPermission } from '../permission.ts'
import { assignReturn } from '../returns/assign-return.ts'
import { id, MOST_AT_ONCE, rmaNumber } from '../returns/inputs.ts'

/** What became of each case: done, or why not. */
export type BulkOutcome = { number: string; refusal: Refusal | null }

const numbers = z.array(rmaNumber).min(1).max(MOST_AT_ONCE)
/** Names the intention: what is sent again after a lost answer is done once. */
const batch = id

type Bulk = { batch: string; numbers: readonly string[] }

/** One command per case. */
const onCases = async <Input extends z.ZodType>(
  it: Command<Input, unknown>,
  { batch, numbers }: Bulk,
  doing: { input: object; standing: Standing },
): Promise<{ items: readonly BulkOutcome[] }> => ({
  items: (await each(it, { batch, things: numbers }, { ...doing, named: 'number' })).map(({ thing, refusal }) => ({
    number: thing,
    refusal,
  })),
})

/** Several cases are given to a colleague, to oneself or to nobody. */
export const assignReturns = errand({
  name: 'assign returns',
  may: verbPermission('assign'),
  input: z.strictObject({ batch, numbers, assigneeId: id.nullable() }),
  run: ({ assigneeId, ...bulk }, standing) => onCases(assignReturn, bulk, { input: { assigneeId }, standing }),
})

/** A macro's words go to the customers of several cases, each with the values of theirs. */
export const applyMacroToReturns = errand({
  name: 'apply macro to returns',
  may: applyMacro.may,
  input: z.strictObject({ batch, numbers, macroId: id }),
  run: ({ macroId, ...bulk }, standing) => onCases(applyMacro, bulk, { input: { macroId }, standing }),
})
