import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Call, perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { ask } from '#application/query.ts'
import { listMyReturns } from '#application/returns/list-returns.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { showReturn } from '#application/returns/show-return.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import type { Free } from './shop.ts'

/** The four acts that are measured, as the portal sends them. */
export const acts = ['submit', 'read one', 'list 20', 'post a message'] as const
export type ActName = (typeof acts)[number]

export const submission = ({ orderId, orderLineId }: Pick<Free, 'orderId' | 'orderLineId'>): object => ({
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

type Whose = { customerId: string; idempotency?: Call['idempotency'] }

/** Each act in this process, by a customer. */
export function inProcess(world: World) {
  const actor = ({ customerId }: Whose): Actor => ({ id: customerId, customerId, roles: ['customer'], locale: 'fr' })
  return {
    submit: (free: Free & Whose) =>
      done(perform(submitReturn, { actor: actor(free), input: submission(free), idempotency: free.idempotency }, world)),
    'read one': ({ number, ...whose }: Whose & { number: string }) =>
      done(ask(showReturn, { actor: actor(whose), input: { number } }, world)),
    'list 20': (whose: Whose) => done(ask(listMyReturns, { actor: actor(whose), input: {} }, world)),
    'post a message': ({ number, ...whose }: Whose & { number: string }) =>
      done(perform(postMessage, { actor: actor(whose), input: { number, body }, idempotency: whose.idempotency }, world)),
  } satisfies Record<ActName, unknown>
}
export type Acts = ReturnType<typeof inProcess>

async function done<T>(answer: Promise<T | Refusal>): Promise<T> {
  const output = await answer
  if (isRefusal(output)) throw new Error(JSON.stringify(output))
  return output
}
