import type { QueueAsk, QueueOf, QueueSort } from '#application/queue/ports.ts'
import { always, firstId, lastId, never } from './paging.ts'
import { type Condition, narrowing, placeOf } from './queue-conditions.ts'

type Place = readonly [key: unknown, id: string]

/** How a list is ordered: the same text in the index, the page and what comes after a row. */
export type Order = {
  name: string
  by: string
  after: string
  /** What the key holds, where that is more than one thing. */
  key?: (parameter: string) => string
  /** Where it begins, and where a row is that has no key. */
  begin: (of: QueueOf) => Place
  last: unknown
  /** Of what narrows a list, what `begin` says already, and what ends it: neither is looked for row by row. */
  begins?: readonly string[]
  ends?: readonly string[]
}

const MOST = Number.MAX_SAFE_INTEGER

export const orders: Readonly<Record<QueueSort, Order>> = {
  due: {
    name: 'due',
    by: `coalesce(r.next_due, 'infinity'), r.id`,
    after: `(coalesce(r.next_due, 'infinity'), r.id) >`,
    begin: () => [always, firstId],
    last: never,
  },
  newest: {
    name: 'newest',
    by: 'r.submitted_at desc, r.id desc',
    after: '(r.submitted_at, r.id) <',
    begin: ({ submittedBefore }) => (submittedBefore === undefined ? [never, lastId] : [submittedBefore, firstId]),
    last: never,
    begins: ['before'],
    ends: ['from'],
  },
  oldest: {
    name: 'oldest',
    by: 'r.submitted_at, r.id',
    after: '(r.submitted_at, r.id) >',
    begin: ({ submittedFrom }) => [submittedFrom ?? always, firstId],
    last: always,
    begins: ['from'],
    ends: ['before'],
  },
  value: {
    name: 'value',
    by: 'r.currency, -r.value, r.id',
    after: '(r.currency, -r.value, r.id) >',
    key: (key) => `split_part(${key}, ' ', 1), -split_part(${key}, ' ', 2)::bigint`,
    begin: ({ currency = '', atMost = MOST }) => [`${currency} ${atMost}`, firstId],
    last: ` ${MOST}`,
    ends: ['currency', 'most', 'least'],
  },
}

/** What is done has no promise to be ordered by. */
export const orderOf = ({ lane, sort }: Pick<QueueAsk, 'lane' | 'sort'>): Order => orders[sort ?? (lane === 'done' ? 'newest' : 'due')]

type Asked = QueueOf & Pick<QueueAsk, 'after'>

/** From where on: after the row that was seen last, else where what is asked for begins. */
export const fromOn = (ask: Asked, { after, key = (parameter) => parameter, begin, last }: Order): Condition => ({
  name: 'after',
  sql: (at = '', id) => `${after} (${key(at)}, ${id})`,
  values: ask.after ? [ask.after.key ?? last, ask.after.id] : begin(ask),
})

/** The part of the index of this order that has all of them: its first row is where the walk begins, its last where it ends. */
export const stretch = (ask: Asked, order: Order): Condition[] => [
  fromOn(ask, order),
  ...placeOf(ask),
  ...narrowing(ask).filter(({ name }) => order.ends?.includes(name)),
]

/** What is still to be asked of each row there. */
export const besides = (of: QueueOf, { begins, ends }: Order): Condition[] =>
  narrowing(of).filter(({ name }) => !begins?.includes(name) && !ends?.includes(name))
