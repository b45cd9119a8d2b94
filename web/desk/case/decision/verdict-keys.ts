import { type RefObject, useEffect } from 'react'

const group = '.seg'
const way = 'button:not(:disabled)'

const groupsOf = (form: Element): readonly Element[] => [...form.querySelectorAll(group)]
const isOpen = (one: Element): boolean => one.querySelector('[aria-pressed="true"]') === null

/** The way of a group that is chosen, else its first: where the focus comes to. */
const enter = (one: Element | undefined): void =>
  (one?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? one?.querySelector<HTMLElement>(way))?.focus()

/** To the first verdict, or answer to an exception, that is not given yet, after the one that has the focus; to the first of all where none is open. */
export function toOpenVerdict(form: Element | null): void {
  if (!form) return
  const groups = groupsOf(form)
  const at = groups.findIndex((one) => one.contains(document.activeElement))
  const later = [...groups.slice(at + 1), ...groups.slice(0, at + 1)]
  enter(later.find(isOpen) ?? groups[0])
}

/** To the first that is not given yet, wherever one stands. */
export const toFirstOpenVerdict = (form: Element | null): void => enter(form ? groupsOf(form).find(isOpen) : undefined)

/** True where the key meant something. */
function stepVerdict(form: Element, key: string): boolean {
  const groups = groupsOf(form)
  const at = groups.findIndex((one) => one.contains(document.activeElement))
  const here = groups[at]
  if (!here) return false
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (by !== undefined) {
    const ways = [...here.querySelectorAll<HTMLElement>(way)]
    ways.at((ways.findIndex((one) => one === document.activeElement) + by) % ways.length)?.focus()
    return true
  }
  const to = { ArrowUp: groups[at - 1], ArrowDown: groups[at + 1] }[key]
  enter(to)
  return to !== undefined
}

/** Arrows go between the ways of a verdict, and up and down between verdicts and answers to exceptions; which way is chosen is for Enter. */
export function useVerdictArrows(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const at = form.current
    if (!at) return undefined
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && stepVerdict(at, event.key)) event.preventDefault()
    }
    at.addEventListener('keydown', press)
    return () => at.removeEventListener('keydown', press)
  }, [form])
}
