import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { ReturnView } from '#application/returns/view.ts'
import { agreementWords } from '#domain/return/agreement-words.ts'
import { hashPassword } from '#adapters/secrets/passwords.ts'
import { scopes } from '#application/permission.ts'
import { givenLine, givenOrder } from './order-input.ts'
import { givenPerson, PASSWORD } from './people.ts'
import { givenPhoto } from './photo.ts'
import type { Asking, TestServer } from './server.ts'
import { importOrders, type ImportedOrder } from './stores.ts'

const staff = ['support', 'returns_agent', 'finance', 'manager', 'admin'] as const
export type Who = 'customer' | 'colleague' | 'stranger' | (typeof staff)[number] | 'machine' | 'powerless_machine' | 'nobody'
export const everybody: readonly Who[] = ['customer', 'colleague', 'stranger', ...staff, 'machine', 'powerless_machine', 'nobody']

type Method = Parameters<TestServer['ask']>[0]

/** People who act on returns over HTTP: a customer and a colleague of one company, a stranger, the staff, machines. */
export type Story = {
  it: TestServer
  /** Asks as somebody. */
  as: (who: Who, method: Method, path: string, options?: Asking) => ReturnType<TestServer['ask']>
  /** Asks as somebody who is answered 2xx; the JSON of it. */
  does: <Answer = { number: string; version: number; status: string }>(
    who: Who,
    method: Method,
    path: string,
    body?: unknown,
  ) => Promise<Answer>
  order: (quantity?: number) => Promise<ImportedOrder>
  see: (number: string) => Promise<ReturnView>
  /** A photo that the dock, or somebody else of staff, has taken and not used yet. */
  photo: (by?: Who) => Promise<string>
}

let stories = 0

export async function newStory(it: TestServer): Promise<Story> {
  const nth = ++stories
  const { pool } = it.stores.database
  const credentials = new Map<Who, Asking>([['nobody', {}]])
  let orders = 0
  const order: Story['order'] = (quantity = 3) =>
    importOrders(
      it.stores,
      givenOrder({
        id: `S-${nth}-${++orders}`,
        customer: { id: `C-${nth}`, name: 'Maëlle Kermor', profile: 'account', company: `Atelier Kermor ${nth}` },
        email: `achats-${nth}@atelier-kermor.example`,
        lines: [givenLine({ quantity, supplier: 'Lumen Display' })],
        billing: { name: 'Maëlle Kermor', line1: '3 quai de la Fosse', postalCode: '44000', city: 'Nantes', country: 'FR' },
        invoices: [{ number: `FA-${nth}-${orders}`, date: '2026-11-02' }],
        parcels: [{ id: 'P1', deliveredAt: '2026-11-18T10:00:00.000Z', deliveredSource: 'carrier', items: [{ line: 'L1', quantity }] }],
      }),
    )
  const first = await order()
  await pool.query('update people set password_hash = $2 where id = $1', [first.customerId, await hashPassword(PASSWORD)])
  const cookie = async (email: string): Promise<Asking> => ({ cookie: await it.signIn(email) })
  credentials.set('customer', await cookie(`achats-${nth}@atelier-kermor.example`))
  credentials.set('colleague', await cookie((await givenPerson(pool, { companyId: first.companyId })).email))
  credentials.set('stranger', await cookie((await givenPerson(pool)).email))
  const ids = new Map<Who, string>()
  for (const role of staff) {
    const person = await givenPerson(pool, { roles: [role] })
    ids.set(role, person.id)
    credentials.set(role, await cookie(person.email))
  }
  for (const who of ['machine', 'powerless_machine'] as const) {
    const key = `nvt_${it.world.secrets.token()}`
    await it.world.people.addApiKey({
      id: it.world.newId(),
      name: who,
      keyHash: it.world.secrets.hash(key),
      scopes: who === 'machine' ? scopes : [],
      createdBy: null,
      at: it.clock.now,
    })
    credentials.set(who, { key })
  }
  const as: Story['as'] = (who, method, path, options = {}) => it.ask(method, path, { ...options, ...credentials.get(who) })
  const does: Story['does'] = async (who, method, path, body) => {
    const answer = await as(who, method, path, { ...(body === undefined ? {} : { body }), headers: { 'idempotency-key': randomUUID() } })
    assert.ok(answer.statusCode < 300, `${who} ${method} ${path}: ${answer.statusCode} ${answer.body}`)
    return (answer.body === '' ? undefined : answer.json()) as never
  }
  const see: Story['see'] = (number) => does<ReturnView>('manager', 'GET', `/returns/${number}`)
  return { it, as, does, order, see, photo: (by = 'returns_agent') => givenPhoto(it.world, ids.get(by) ?? '') }
}

/** A request of clause D1 for some units of the order's one line. */
export const requestFor = (order: ImportedOrder, over: { type?: string; quantity?: number; fileIds?: readonly string[] } = {}) => ({
  orderId: order.orderId,
  type: over.type ?? 'standard_warranty',
  lines: [
    {
      orderLineId: order.orderLineIds[0],
      quantity: over.quantity ?? 1,
      reason: over.type === 'convenience' ? 'no_longer_needed' : 'failed_in_use',
      condition: 'tested_no_marks',
      seal: 'opened',
      dockMessage: 'Le défaut se voit à chaud.',
      fileIds: over.fileIds ?? [],
    },
  ],
})

/** Whole lines approved, nothing refused. */
export const approval = (view: ReturnView): object => ({
  lines: view.lines.map((line) => ({ lineId: line.id })),
  message: 'C’est d’accord.',
})

export const unitIds = (view: ReturnView): string[] => view.lines.flatMap((line) => line.units.map((unit) => unit.id))

/** All units are left to us, in the words of the page. */
export const agreement = (view: ReturnView): object => ({ units: unitIds(view), words: agreementWords(view.number, view.lines, 'fr') })

export const verdicts = (view: ReturnView, verdict: 'accepted' | 'refused', fileIds: readonly string[] = []): object[] =>
  unitIds(view).map((unitId) => ({
    unitId,
    verdict,
    ...(verdict === 'accepted' ? { disposition: 'restock', grade: 'A' } : { reason: 'marks_of_use' }),
    observed: { seal: 'opened', condition: 'tested_no_marks', fileIds },
  }))

/** Brings a fresh return of the customer's to a state; answers its number. */
export async function returnIn(
  state:
    | 'submitted'
    | 'asked'
    | 'answered'
    | 'approved'
    | 'to_fetch'
    | 'shipped'
    | 'received'
    | 'accepted'
    | 'refused'
    | 'left_to_us'
    | 'executed'
    | 'rejected'
    | 'offered'
    | 'contested',
  story: Story,
): Promise<string> {
  const { does, see, order } = story
  const { number } = await does('customer', 'POST', '/returns', requestFor(await order()))
  const at = `/returns/${number}`
  const approve = async (): Promise<unknown> => does('support', 'PUT', `${at}/approval`, approval(await see(number)))
  const receive = async (): Promise<unknown> => does('returns_agent', 'POST', `${at}/receipts`, { units: unitIds(await see(number)) })
  const inspect = async (verdict: 'accepted' | 'refused', by: Who = 'returns_agent'): Promise<unknown> =>
    does(by, 'POST', `${at}/inspections`, {
      units: verdicts(await see(number), verdict, verdict === 'refused' ? [await story.photo(by)] : []),
    })
  const steps: Record<typeof state, readonly (() => Promise<unknown>)[]> = {
    submitted: [],
    asked: [() => does('support', 'POST', `${at}/details-requests`, { message: 'Une photo ?' })],
    answered: [
      () => does('support', 'POST', `${at}/details-requests`, { message: 'Une photo ?' }),
      () => does('customer', 'POST', `${at}/details`, { message: 'Je cherche encore.' }),
    ],
    offered: [() => does('support', 'POST', `${at}/settlements`, { kind: 'discount', amount: 1000, goods: 'kept', message: 'Un geste ?' })],
    rejected: [
      async () =>
        does('support', 'PUT', `${at}/rejection`, {
          lines: (await see(number)).lines.map((line) => ({ lineId: line.id, clause: 'A3' })),
          message: 'Non.',
          why: 'Déjà vu.',
        }),
    ],
    approved: [approve],
    to_fetch: [
      () => does('support', 'POST', `${at}/details-requests`, { message: 'La batterie est-elle gonflée ?' }),
      async () =>
        does('customer', 'POST', `${at}/details`, {
          message: 'Oui, elle gonfle.',
          lines: (await see(number)).lines.map(({ id }) => ({ id, safety: { swollen: 'yes' } })),
        }),
      approve,
    ],
    shipped: [approve, () => does('customer', 'PUT', `${at}/shipment`, { parcels: [{ carrier: 'Colissimo', tracking: '8R0001' }] })],
    received: [approve, receive],
    accepted: [approve, receive, () => inspect('accepted')],
    refused: [approve, receive, () => inspect('refused')],
    left_to_us: [
      approve,
      receive,
      () => inspect('refused'),
      async () => does('customer', 'POST', `${at}/agreements`, agreement(await see(number))),
    ],
    // Refused by a manager, who alone may answer for a refusal of their own.
    contested: [
      approve,
      receive,
      () => inspect('refused', 'manager'),
      async () => does('customer', 'POST', `${at}/contests`, { units: unitIds(await see(number)), message: 'Regardez encore.' }),
    ],
    executed: [
      approve,
      receive,
      () => inspect('accepted'),
      async () => does('finance', 'PUT', `${at}/resolutions/${(await see(number)).resolutions[0]?.id}/execution`, { reference: 'VIR-1' }),
    ],
  }
  for (const step of steps[state]) await step()
  return number
}
