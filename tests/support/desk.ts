import type { z } from 'zod'
import { type Actor, type Role, system } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { Rma } from '#domain/return/rma.ts'
import { type Call, type Command, perform } from '#application/command.ts'
import type { World } from '#application/ports.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { confirm } from '#application/returns/confirm-shipment.ts'
import { inspectUnits } from '#application/returns/inspect-units.ts'
import { receiveUnits } from '#application/returns/receive-units.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import type { OrderInput } from '#domain/order/order.ts'
import { newId } from './new-id.ts'
import { givenLine, givenOrder } from './order-input.ts'
import { importOrders, type ImportedOrder, type TestStores, testStores } from './stores.ts'

/** Commands on a real database under Technostok's policy, with people of every role and a clock that tests move. */
export type TestDesk = {
  world: World
  stores: TestStores
  clock: { now: string }
  actors: Readonly<Record<Exclude<Role, 'customer' | 'api_key'>, Actor>>
  /** Orders something, delivered four days ago unless told otherwise; answers its customer too. */
  order: (given?: Parameters<typeof givenOrder>[0]) => Promise<Ordered>
  does: <Input extends z.ZodType, Output>(
    it: Command<Input, Output>,
    actor: Actor,
    input: z.input<Input>,
    call?: Partial<Call>,
  ) => Promise<Output | Refusal>
  /** The same, and it must be done. */
  must: <Input extends z.ZodType, Output>(
    it: Command<Input, Output>,
    actor: Actor,
    input: z.input<Input>,
    call?: Partial<Call>,
  ) => Promise<Output>
  rma: (number: string) => Promise<Rma>
}

export type Ordered = ImportedOrder & { customer: Actor }

export async function testDesk(policy: Policy = technostok): Promise<TestDesk> {
  const stores = await testStores(policy)
  const clock = { now: '2026-11-24T09:00:00.000Z' }
  // What these commands need of the world; files, secrets and papers have tests of their own.
  const world = { ...stores, now: () => clock.now, newId } as unknown as World
  const staff = async (role: Role): Promise<Actor> => ({ id: await keep(stores, role), roles: [role], locale: 'fr' })
  const [support, returns_agent, finance, manager, admin] = await Promise.all([
    staff('support'),
    staff('returns_agent'),
    staff('finance'),
    staff('manager'),
    staff('admin'),
  ])
  const does: TestDesk['does'] = (it, actor, input, call = {}) => perform(it, { actor, input, ...call }, world)
  let orders = 0
  return {
    world,
    stores,
    clock,
    actors: { support, returns_agent, finance, manager, admin, system },
    async order(given = {}) {
      const id = `T-${++orders}`
      const ordered = await importOrders(stores, deliveredOrder({ id, ...given }))
      const customer: Actor = { id: ordered.customerId, customerId: ordered.customerId ?? '', roles: ['customer'], locale: 'fr' }
      return { ...ordered, customer }
    },
    does,
    async must(it, actor, input, call) {
      const output = await does(it, actor, input, call)
      if (isRefusal(output)) throw new Error(`${it.name} was refused: ${JSON.stringify(output)}`)
      return output
    },
    async rma(number) {
      const page = await stores.reads.returnPage(number)
      if (!page) throw new Error(`no return ${number}`)
      return page.rma
    },
  }
}

const deliveredOrder = (given: Parameters<typeof givenOrder>[0]): OrderInput =>
  givenOrder({
    parcels: [
      {
        id: 'P1',
        deliveredAt: '2026-11-20T10:00:00.000Z',
        deliveredSource: 'carrier',
        items: (given?.lines ?? [givenLine()]).map((line) => ({ line: line.id, quantity: line.quantity })),
      },
    ],
    ...given,
  })

const keep = (stores: TestStores, role: Role): Promise<string> =>
  stores.people.keepStaff({
    id: newId(),
    email: `${role}@technostok.example`,
    name: role,
    roles: [role],
    passwordHash: 'x',
    at: '2026-01-01T00:00:00.000Z',
  })

/** A standard-warranty request for some units of the order's first line. */
export const request = ({ orderId, orderLineIds }: ImportedOrder, quantity = 1, over: object = {}) => ({
  orderId,
  type: 'standard_warranty',
  lines: [
    {
      orderLineId: orderLineIds[0] ?? '',
      quantity,
      reason: 'dead_on_arrival',
      condition: 'tested_no_marks' as const,
      seal: 'opened' as const,
      dockMessage: 'Ne démarre pas.',
      ...over,
    },
  ],
})

/** How far a return is brought. */
const steps = ['submitted', 'approved', 'shipped', 'received', 'resolving'] as const

/** A return of an order, brought to where a test begins. */
export async function returnAt(
  desk: TestDesk,
  until: (typeof steps)[number],
  { quantity = 1, of }: { quantity?: number; of?: Ordered } = {},
): Promise<Rma & { customer: Actor; order: Ordered }> {
  const { must, actors } = desk
  const order = of ?? (await desk.order())
  const { number } = await must(submitReturn, order.customer, request(order, quantity))
  const before = await desk.rma(number)
  const lines = before.lines.map((line) => ({ lineId: line.id }))
  const units = before.lines.flatMap((line) => line.units.map((unit) => unit.id))
  const observed = { seal: 'opened' as const, condition: 'tested_no_marks' as const }
  const to = steps.indexOf(until)
  if (to >= 1) await must(approveReturn, actors.support, { number, lines, message: 'Accepté.' })
  if (to >= 2) await must(confirm, order.customer, { number, parcels: [{ carrier: 'Colissimo', tracking: `T${number}` }] })
  if (to >= 3) await must(receiveUnits, actors.returns_agent, { number, units })
  if (to >= 4)
    await must(inspectUnits, actors.returns_agent, {
      number,
      units: units.map((unitId) => ({
        unitId,
        verdict: 'accepted' as const,
        observed,
        grade: 'A' as const,
        disposition: 'restock' as const,
      })),
    })
  return { ...(await desk.rma(number)), customer: order.customer, order }
}
