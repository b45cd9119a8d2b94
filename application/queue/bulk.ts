import { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Call, type Command, perform } from '../command.ts'
import { errand, type Standing } from '../errand.ts'
import { applyMacro } from '../macros/apply-macro.ts'
import { verbPermission } from '../permission.ts'
import { assignReturn } from '../returns/assign-return.ts'
import { id, rmaNumber } from '../returns/inputs.ts'

const MOST_AT_ONCE = 200

/** What became of each case: done, or why not. */
export type BulkOutcome = { number: string; refusal: Refusal | null }

const numbers = z.array(rmaNumber).min(1).max(MOST_AT_ONCE)
/** Names the intention: what is sent again after a lost answer is done once. */
const batch = id

type Bulk = { batch: string; numbers: readonly string[] }

/** One command per case, in turn, each a transaction with its own permission and its own refusal: what some refuse the others do not lose. */
async function each<Input extends z.ZodType>(
  it: Command<Input, unknown>,
  { batch, numbers }: Bulk,
  { input, standing }: { input: object; standing: Standing },
): Promise<{ items: readonly BulkOutcome[] }> {
  const items: BulkOutcome[] = []
  for (const number of new Set(numbers)) {
    const call: Call = {
      actor: standing.actor,
      input: { ...input, number },
      ...onceFor(standing.actor, { batch, number, name: it.name, input }),
    }
    const answer = await perform(it, call, standing.world)
    items.push({ number, refusal: isRefusal(answer) ? answer : null })
  }
  return { items }
}

type Once = { batch: string; number: string; name: string; input: object }

const onceFor = ({ id }: Actor, { batch, number, name, input }: Once): Pick<Call, 'idempotency'> => {
  if (id === null) return {}
  const requestHash = Buffer.from(JSON.stringify(input)).toString('hex')
  return { idempotency: { principal: id, route: `bulk ${name}`, key: `${batch} ${number}`, requestHash } }
}

/** Several cases are given to a colleague, to oneself or to nobody. */
export const assignReturns = errand({
  name: 'assign returns',
  may: verbPermission('assign'),
  input: z.strictObject({ batch, numbers, assigneeId: id.nullable() }),
  run: ({ assigneeId, ...bulk }, standing) => each(assignReturn, bulk, { input: { assigneeId }, standing }),
})

/** A macro's words go to the customers of several cases, each with the values of theirs. */
export const applyMacroToReturns = errand({
  name: 'apply macro to returns',
  may: applyMacro.may,
  input: z.strictObject({ batch, numbers, macroId: id }),
  run: ({ macroId, ...bulk }, standing) => each(applyMacro, bulk, { input: { macroId }, standing }),
})
