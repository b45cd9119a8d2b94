import { system } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { isOpen } from '#domain/return/status.ts'
import { importOrders } from '#application/orders/import-orders.ts'
import { markRead } from '#application/returns/mark-read.ts'
import type { ShopOrder } from '../order-line.ts'
import { staff } from './accounts.ts'
import type { Scene } from './acts.ts'
import type { Stage } from './stage.ts'
import { accountStories } from './stories/account.ts'
import { consumerStories } from './stories/consumers.ts'
import { dockStories } from './stories/dock.ts'
import { endedStories } from './stories/ended.ts'
import { pastStories } from './stories/past.ts'
import { queueStories } from './stories/queue.ts'
import { transferStories } from './stories/transfers.ts'
import type { Times } from './times.ts'
import type { Story } from './told.ts'

const DAY_MS = 86_400_000

export const storiesOf = (times: Times): Story[] =>
  [accountStories, queueStories, dockStories, transferStories, endedStories, pastStories, consumerStories].flatMap((tell) => tell(times))

/** Imports the orders as the shop tells them today. */
export async function deliver(stage: Stage, orders: readonly ShopOrder[]): Promise<void> {
  const rows = orders.map((order, index) => ({ line: index + 1, order }))
  const report = await importOrders(
    (async function* () {
      yield* rows
    })(),
    { actor: system },
    stage.world,
  )
  if (isRefusal(report) || report.refused > 0) throw new Error(`the demo's orders are wrong: ${JSON.stringify(report)}`)
}

/** Plays all stories as one time line, so that numbers, mails and reminders come in the order in which they would have come. */
export async function play(stage: Stage, stories: readonly Story[], now: string): Promise<void> {
  const scenes = await Promise.all(stories.map((story) => sceneOf(stage, story)))
  const acts = stories.flatMap((story, index) => story.acts.map(([at, act]) => ({ at, act, scene: scenes[index] })))
  const ordered = acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  let swept = Date.parse(ordered[0]?.at ?? now)
  for (const { at, act, scene } of ordered) {
    for (; swept + DAY_MS < Date.parse(at); swept += DAY_MS) await sweepAt(stage, new Date(swept + DAY_MS).toISOString())
    stage.at(at)
    if (scene) await act(scene)
  }
  await sweepAt(stage, now)
  for (const scene of scenes) await readWhatIsOver(scene)
}

/** Nobody has old news in a return that has ended. */
async function readWhatIsOver({ stage, customer, number }: Scene): Promise<void> {
  const { rma } = await stage.page(number)
  if (isOpen(rma.status)) return
  const readers = await Promise.all([staff.support, staff.dock, staff.manager].map(({ email }) => stage.actor(email)))
  for (const reader of [customer, ...readers]) await stage.does(markRead, reader, { number, sequence: rma.sequence })
}

async function sweepAt(stage: Stage, at: string): Promise<void> {
  stage.at(at)
  await stage.sweep()
}

async function sceneOf(stage: Stage, { order, customer: { email } }: Story): Promise<Scene> {
  const customer = await stage.actor(email)
  const owner = { customerId: customer.customerId ?? '', companyId: null }
  const orders = await stage.world.reads.ordersOf(owner, { after: null, limit: 100 })
  const found = orders.find(({ number }) => number === order.number)
  if (!found) throw new Error(`${email} has no order ${order.number}`)
  return { stage, customer, orderId: found.id, number: '' }
}
