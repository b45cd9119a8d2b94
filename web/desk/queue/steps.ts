import { useEffect, useRef } from 'react'
import { useEntered } from '../search/entered.ts'
import { useKeys } from '../shortcuts/use-keys.ts'

type GoTo = (number: string) => void

/** J and K, or the arrows, go from row to row; Home and End to the first and the last. */
export function useSteps(order: readonly string[], chosen: string | null, goTo: GoTo): void {
  const to = (number: string | undefined): void => (number === undefined ? undefined : goTo(number))
  const step = (by: 1 | -1) => (): void => {
    const at = chosen === null ? -1 : order.indexOf(chosen)
    to(order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))])
  }
  const [down, up] = [step(1), step(-1)]
  useKeys({ j: down, k: up, ArrowDown: down, ArrowUp: up, Home: () => to(order[0]), End: () => to(order.at(-1)) })
}

/** Once what was entered in the search field has been found, whoever entered it, on this page or another, goes on at its first row. */
export function useFirstFound(q: string | undefined, first: string | undefined, goTo: GoTo): void {
  const entered = useEntered()
  const answered = useRef(0)
  useEffect(() => {
    if (q === undefined || first === undefined || entered.words !== q || answered.current === entered.nth) return
    answered.current = entered.nth
    const { activeElement: at } = document
    if (at === null || at === document.body || at.matches('.d-search input')) goTo(first)
  })
}
