import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

type Props = {
  title: string
  /** Escape, or the browser's own close: the caller takes it out of the tree. */
  onClose: () => void
  wide?: boolean
  /** The buttons, the mild one first. */
  actions?: ReactNode
  children?: ReactNode
}

/** The browser's own modal dialog. Render it while it is open: `{asking && <Dialog …/>}`. */
export function Dialog({ title, onClose, wide = false, actions, children }: Props) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it still stands in the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A second Escape in a row closes it without asking.
      onClose={() => dialog.current?.open === false && onClose()}
    >
      <h2 id={heading}>{title}</h2>
      {children && <div className="body">{children}</div>}
      {actions && <div className="acts">{actions}</div>}
    </dialog>
  )
}
