import type { z } from 'zod'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Call, type Command, perform } from './command.ts'
import type { Standing } from './errand.ts'

/** `batch` names the intention: what is sent again after a lost answer is done once. */
type Several = { batch: string; things: readonly Thing[] }
/** By its number or id, with what was seen of it when the act was asked for. */
type Thing = { name: string; seen?: object }
type Doing = { input: object; standing: Standing; /** The command's field that names a thing. */ named: string }

/** What became of each: done, or why not. */
export type Outcome = { thing: string; refusal: Refusal | null }

/** One command per thing, in turn, each a transaction with its own permission and its own refusal: what some refuse the others do not lose. */
export async function each<Input extends z.ZodType>(
  it: Command<Input, unknown>,
  { batch, things }: Several,
  { input, standing, named }: Doing,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [thing, seen] of new Map(things.map(({ name, seen }) => [name, seen]))) {
    const asked = { ...input, ...seen }
    const call: Call = {
      actor: standing.actor,
      input: { ...asked, [named]: thing },
      ...onceFor(standing.actor, { batch, thing, name: it.name, input: asked }),
    }
    const answer = await perform(it, call, standing.world)
    outcomes.push({ thing, refusal: isRefusal(answer) ? answer : null })
  }
  return outcomes
}

type Once = { batch: string; thing: string; name: string; input: object }

const onceFor = ({ id }: Actor, { batch, thing, name, input }: Once): Pick<Call, 'idempotency'> => {
  if (id === null) return {}
  const requestHash = Buffer.from(JSON.stringify(input)).toString('hex')
  return { idempotency: { principal: id, route: `bulk ${name}`, key: `${batch} ${thing}`, requestHash } }
}
