import type { ListedReturn } from '#application/returns/ports.ts'
import type { QueueAsk } from '#application/queue/ports.ts'
import type { Reads } from '#application/reads.ts'
import type { Run } from '../run.ts'
import { listedColumns, listedFrom, type ListedRow, readListed } from './listed-return.ts'
import { paged, type sized } from './paging.ts'
import { isFew, soughtIn } from './queue-conditions.ts'
import { besides, fromOn, type Order, orderOf, stretch } from './queue-orders.ts'
import { search } from './search.ts'
import { unanswered } from './unanswered.ts'
import { remembered, written } from './written.ts'

type Paged = { asked: ReturnType<typeof sized>; values: unknown[] }

const listing = ({ by }: Order): string =>
  `select ${listedColumns} from page join returns r on r.id = page.id ${listedFrom(unanswered, '$1')} order by ${by}`

/** The list's own order is walked to the page's last row. */
function plain(ask: QueueAsk, order: Order): Paged {
  const { where, names, values } = written([...stretch(ask, order), ...besides(ask, order)], 2)
  const text = (rows: number): string =>
    `with page as (select r.id from returns r where ${where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return { asked: remembered(`queue ${order.name} ${names}`, text), values }
}

/** So many rows of a lane are looked at in its order before the index of facets is asked instead. */
const WALK = 2_000

const carried = 'r.id, r.next_due, r.submitted_at, r.value, r.currency'

/** What many rows have is found among the first of the lane. */
function walked(ask: QueueAsk, order: Order): Paged {
  const place = written(stretch(ask, order), 2)
  const narrow = written(besides(ask, order), place.next)
  const text = (rows: number): string =>
    `with walked as materialized (select ${carried}, r.facets from returns r where ${place.where} order by ${order.by} limit ${WALK}),
     page as (select r.id from walked r where ${narrow.where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return {
    asked: remembered(`queue walk ${order.name} ${place.names} / ${narrow.names}`, text),
    values: [...place.values, ...narrow.values],
  }
}

/** What few rows have is found by what they have, and sorted. */
function sought(ask: QueueAsk, order: Order): Paged {
  const found = written(soughtIn(ask), 2)
  const after = written([fromOn(ask, order)], found.next)
  const text = (rows: number): string =>
    `with sought as materialized (select ${carried} from returns r where ${found.where}),
     page as (select r.id from sought r where ${after.where} order by ${order.by} limit ${rows}) ${listing(order)}`
  return { asked: remembered(`queue seek ${order.name} ${found.names}`, text), values: [...found.values, ...after.values] }
}

export const queuePages = (run: Run): Pick<Reads, 'queue'> => ({
  async queue(ask) {
    const { text } = ask
    if (text !== undefined) return search(run, { ...ask, text })
    const order = orderOf(ask)
    const page = async ({ asked, values }: Paged): Promise<ListedReturn[]> =>
      (await paged(run<ListedRow>(asked(ask.limit), [ask.readerId, ...values]), ask.limit)).map(readListed)
    if (isFew(ask) || besides(ask, order).length === 0) return page(plain(ask, order))
    const first = await page(walked(ask, order))
    return first.length === ask.limit ? first : page(sought(ask, order))
  },
})
