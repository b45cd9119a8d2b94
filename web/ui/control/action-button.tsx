import { type MouseEvent, useId } from 'react'
import { useFilesUnderWay } from '../files/under-way.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { Button, type ButtonProps } from './button.tsx'

type Props = ButtonProps & {
  /** Being done: it stays in place, says so, and takes no second click. */
  busy?: boolean
  /** Why it cannot be done now, in words; the button stays reachable so that everybody can read them. */
  off?: string | null
}

/** A button that changes something. One that sends a form waits for the files that are on their way to it. */
export function ActionButton({ busy = false, off: given, onClick, type = 'button', ...rest }: Props) {
  const t = useT()
  const waits = useFilesUnderWay() && type === 'submit'
  const off = given || (waits ? t('ui.file.wait') : null)
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
