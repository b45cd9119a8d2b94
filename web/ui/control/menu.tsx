import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { buttonClass } from './button.tsx'

type Props = {
  /** What the button shows. */
  button: ReactNode
  /** Its name, where it shows an icon only. */
  label?: string
  className?: string
  /** Links and buttons; choosing one closes the menu. */
  children: ReactNode
}

/** A button that opens a short list. Arrows, Home and End walk through it; Escape and a press outside close it. */
export function Menu({ button, label, className, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const { current: at } = root
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(false)
    }
    const chosen = (event: Event): void => {
      if (!(event.target instanceof Element && event.target.closest('.menu-list a, .menu-list > button'))) return
      // A dialog that opens now gives the focus back to where it was: not to an entry that is hidden by then.
      if (!event.target.closest('a')) opener.current?.focus()
      setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    at?.addEventListener('click', chosen, true)
    at?.addEventListener('keydown', walk)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      at?.removeEventListener('click', chosen, true)
      at?.removeEventListener('keydown', walk)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div className="menu" ref={root}>
      <button
        ref={opener}
        type="button"
        className={className ?? buttonClass('quiet')}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      <div className="menu-list" id={id} hidden={!open}>
        {children}
      </div>
    </div>
  )
}

const choices = '.menu-list a, .menu-list button:not(:disabled)'

/** From the button into its list, and on; in a field of the list the keys are the field's. */
function walk(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event
  if (!(currentTarget instanceof Element && target instanceof Element && target.matches('a, button'))) return
  const all = [...currentTarget.querySelectorAll<HTMLElement>(choices)]
  const at = all.findIndex((one) => one === target)
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[key]
  if (next === undefined) return
  // Nobody else's key: the rows beneath stay where they are.
  event.preventDefault()
  all.at(next % all.length)?.focus()
}
