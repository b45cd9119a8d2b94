import { useState } from 'react'
import type { Settled } from './live/settle.ts'

export type Ticked = {
  numbers: ReadonlySet<string>
  /** One of them; with shift all from the last that was ticked. */
  tick: (number: string, range: boolean) => void
  /** All of the page, or none. */
  all: (on: boolean) => void
  clear: () => void
}

/** Rows that are ticked for what is done with several at once; of another list (`key`) none is, nor what has left this one. */
export function useTicked({ rows, gone }: Settled<{ number: string }>, key: string): Ticked {
  const order = rows.flatMap(({ number }) => (gone.has(number) ? [] : [number]))
  const [ticked, setTicked] = useState<{ key: string; numbers: ReadonlySet<string>; last: string | null }>({
    key,
    numbers: new Set(),
    last: null,
  })
  const mine = ticked.key === key ? ticked : { key, numbers: new Set<string>(), last: null }
  const numbers = new Set(order.filter((number) => mine.numbers.has(number)))
  const put = (next: ReadonlySet<string>, last: string | null): void => setTicked({ key, numbers: next, last })
  return {
    numbers,
    tick(number, range) {
      const on = !numbers.has(number)
      const from = mine.last === null ? -1 : order.indexOf(mine.last)
      const to = order.indexOf(number)
      const span = range && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [number]
      const rest = [...numbers].filter((one) => !span.includes(one))
      put(new Set(on ? [...rest, ...span] : rest), number)
    },
    all: (on) => put(new Set(on ? order : []), null),
    clear: () => put(new Set(), null),
  }
}
