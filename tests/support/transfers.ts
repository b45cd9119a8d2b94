import type { z } from 'zod'
import { pain001 } from '#adapters/payments/sepa/pain001.ts'
import { createSecrets } from '#adapters/secrets/secrets.ts'
import { type Command, perform } from '#application/command.ts'
import { runErrand } from '#application/errand.ts'
import { changeTransfers } from '#application/payments/change-transfers.ts'
import { giveBankAccount } from '#application/payments/give-bank-account.ts'
import { showPaymentFile } from '#application/payments/list-payment-files.ts'
import { makePaymentFile } from '#application/payments/make-payment-file.ts'
import { takePaymentFile } from '#application/payments/take-payment-file.ts'
import type { World } from '#application/ports.ts'
import { ask } from '#application/query.ts'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from './desk.ts'
import { newId } from './new-id.ts'

export const customerIban = 'FR7630006000011234567890189'
export const debtor = { name: 'Technostok SAS', iban: 'DE89370400440532013000', bic: null }
export const booked = { bookedOn: '2026-11-24', reference: 'VIR-2026-77' }

/** What is owed on a return. */
export type Owed = { number: string; customer: Actor; resolutionId: string; amount: number }

/** The answer, which must be none of a refusal. */
export async function must<Output>(answer: Promise<Output | Refusal>): Promise<Output> {
  const output = await answer
  if (isRefusal(output)) throw new Error(JSON.stringify(output))
  return output
}

/** The refusal's code, or « done ». */
export async function codeOf(answer: Promise<unknown>): Promise<string> {
  const output = await answer
  return isRefusal(output) ? output.code : 'done'
}

/** A desk at which finance transfers what is owed; a limit is set by each test. */
export async function transfersDesk() {
  const desk = await testDesk()
  const world: World = { ...desk.world, secrets: createSecrets('a key for tests only, and no other'), writeTransfers: pain001 }
  const { finance, manager } = desk.actors
  const { pool } = desk.stores.database
  const caller = { ip: '', userAgent: null, tokenHash: null }
  const run = <Input extends z.ZodType, Output>(
    it: Command<Input, Output>,
    actor: Actor,
    input: object,
    { key = newId(), of = world }: { key?: string; of?: World } = {},
  ) =>
    perform(
      it,
      {
        actor,
        input,
        idempotency: { principal: actor.id ?? '', route: it.name, key, requestHash: world.secrets.hash(JSON.stringify(input)) },
      },
      of,
    )
  const take = (id: string, { actor = finance, of = world }: { actor?: Actor; of?: World } = {}) =>
    runErrand(takePaymentFile, { actor, caller, input: { id } }, of)
  const make = (some: readonly Owed[], actor: Actor = finance) => run(makePaymentFile, actor, { items: some.map(itemOf) })
  let limits = 0
  return {
    desk,
    world,
    pool,
    run,
    take,
    make,
    /** Somebody alone may send so much, minor units; what they sent before is forgotten. */
    limit: async (amount: number): Promise<void> => {
      await pool.query(`update payment_files set made_at = made_at - interval '3 days'`)
      const answer = await run(changeTransfers, manager, { ...debtor, limit: amount, why: `Essai ${++limits}` })
      if (isRefusal(answer) && answer.code !== 'setting_same') throw new Error(answer.code)
    },
    /** A return on which something is owed, and whose customer gave an account. */
    owed: async ({ account = true } = {}): Promise<Owed> => {
      const { number, customer, resolutions } = await returnAt(desk, 'resolving')
      if (account) await must(run(giveBankAccount, customer, { number, iban: customerIban, holder: 'Maëlle Kermor' }))
      const [resolution] = resolutions
      return { number, customer, resolutionId: resolution?.id ?? '', amount: resolution?.amount ?? 0 }
    },
    /** A file that was handed out. */
    atBank: async (some: readonly Owed[]): Promise<string> => {
      const { id } = await must(make(some))
      await must(take(id))
      return id
    },
    show: (id: string) => must(ask(showPaymentFile, { actor: finance, input: { id } }, world)),
    xmlOf: async (id: string): Promise<string> => new TextDecoder().decode((await must(take(id))).content),
    stateOf: async ({ number, resolutionId }: Owed) => (await desk.rma(number)).resolutions.find(({ id }) => id === resolutionId)?.state,
    /** The states of what was to pay it, the oldest first. */
    paymentsOf: async ({ resolutionId }: Owed): Promise<string[]> =>
      (
        await pool.query<{ state: string }>('select state from payments where resolution_id = $1 order by asked_at, id', [resolutionId])
      ).rows.map(({ state }) => state),
  }
}

export const itemOf = ({ number, resolutionId, amount }: Owed) => ({ number, resolutionId, amount })
