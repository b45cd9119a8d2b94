import { type MouseEvent, useId } from 'react'
import { Icon } from '../icons/icon.tsx'
import { Button, type ButtonProps } from './button.tsx'

type Props = ButtonProps & {
  /** Being done: it stays in place, says so, and takes no second click. */
  busy?: boolean
  /** Why it cannot be done now, in words; the button stays reachable so that everybody can read them. */
  off?: string | null
}

/** A button that changes something. */
export function ActionButton({ busy = false, off, onClick, type = 'button', ...rest }: Props) {
  const why = useId()
  const idle = !busy && !off
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (idle) onClick?.(event)
    else event.preventDefault()
  }
  const button = (
    <Button
      {...rest}
      type={type}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={off ? true : undefined}
      aria-describedby={off ? why : undefined}
    />
  )
  if (!off) return button
  return (
    <span className="off">
      {button}
      <span className="off-why" id={why}>
        <Icon name="info" />
        {off}
      </span>
    </span>
  )
}
