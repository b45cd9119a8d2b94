import { useEffect, useRef } from 'react'
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

/** Once what was searched for has been found, who asked in the field, on this page or another, goes on at its first row. */
export function useFirstFound(q: string | undefined, first: string | undefined, goTo: GoTo): void {
  const answered = useRef<string>(undefined)
  useEffect(() => {
    if (q === undefined) answered.current = undefined
    if (q === undefined || first === undefined || answered.current === q) return
    answered.current = q
    const { activeElement: at } = document
    if (at === null || at === document.body || at.matches('.d-search input')) goTo(first)
  })
}
