import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { ask } from '#application/query.ts'
import { listMyReturns } from '#application/returns/list-returns.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { submitReturn } from '#application/returns/submit-return.ts'

/** The four acts that are measured, as the portal sends them. */
export const acts = ['submit', 'read one', 'list 20', 'post a message'] as const
export type ActName = (typeof acts)[number]

/** An order that nobody returned from yet. */
export type Free = { orderId: string; orderLineId: string }

export const submission = ({ orderId, orderLineId }: Free): object => ({
  orderId,
  type: 'standard_warranty',
  lines: [
    {
      orderLineId,
      quantity: 1,
      reason: 'dead_on_arrival',
      seal: 'opened',
      condition: 'tested_no_marks',
      note: 'Aucun voyant.',
      dockMessage: 'Ne s’allume pas, testé sur deux prises.',
    },
  ],
})

export const body = 'Bonjour, le voyant reste éteint même après un nouvel essai.'

/** Each act in this process, on a world whose statements are heard. */
export function inProcess(world: World, customer: Actor) {
  return {
    submit: (free: Free) => done(perform(submitReturn, { actor: customer, input: submission(free) }, world)),
    'read one': (number: string) => done(ask(showReturn, { actor: customer, input: { number } }, world)),
    'list 20': () => done(ask(listMyReturns, { actor: customer, input: {} }, world)),
    'post a message': (number: string) => done(perform(postMessage, { actor: customer, input: { number, body } }, world)),
  } satisfies Record<ActName, unknown>
}
export type Acts = ReturnType<typeof inProcess>

async function done<T>(answer: Promise<T | Refusal>): Promise<T> {
  const output = await answer
  if (isRefusal(output)) throw new Error(JSON.stringify(output))
  return output
}
