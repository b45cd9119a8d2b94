import { createContext, Fragment, type ReactNode, useContext, useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

const Made = createContext<(version: number) => void>(() => undefined)

/** Says which version this very form has made: the form goes on from it. */
export const useMade = () => useContext(Made)

type Props<View> = {
  view: View
  /** What is said above, where it is not a setting. */
  told?: string
  /** Whether what this form is about is the same in both: what else their version counts is nothing to it. */
  same?: (one: View, other: View) => boolean
  children: (view: View) => ReactNode
}

/**
 * A form as it was opened. What somebody else sets meanwhile takes nothing of what is typed: it is said above, and the form goes on from it, or begins
 * anew, when it is told to. Until then what it sends is refused (412).
 */
export function AsOpened<View extends { version: number }>({ view, told, same, children }: Props<View>) {
  const t = useT()
  const [form, setForm] = useState({ view, nth: 0 })
  const [made, setMade] = useState<number | null>(null)
  const anew = (): void => setForm({ view, nth: form.nth + 1 })
  const goOn = (): void => setForm({ ...form, view: { ...form.view, version: view.version } })
  const stale = view.version !== form.view.version
  if (stale && view.version === made) anew()
  else if (stale && same?.(view, form.view)) goOn()
  return (
    <Made value={setMade}>
      {stale && view.version !== made && (
        <Notice tone="warn" live>
          <p>{told ?? t('settings.meanwhile')}</p>
          <div className="row">
            <Button onClick={goOn}>{t('settings.meanwhile.mine')}</Button>
            <Button kind="quiet" onClick={anew}>
              {t('settings.meanwhile.theirs')}
            </Button>
          </div>
        </Notice>
      )}
      <Fragment key={form.nth}>{children(form.view)}</Fragment>
    </Made>
  )
}
