import { useSyncExternalStore } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { currentToasts, dismissToast, watchToasts } from './toasts.ts'

/** Once, at the root. It is there before the first toast, so that screen readers hear it. */
export function ToastRegion() {
  const t = useT()
  const toasts = useSyncExternalStore(watchToasts, currentToasts)
  return (
    <div className="toasts" role="status" aria-label={t('ui.toast.region')}>
      {toasts.map(({ id, text, icon = 'check', action }) => (
        <div key={id} className="toast">
          <Icon name={icon} />
          <span>{text}</span>
          {action && (
            <button
              type="button"
              onClick={() => {
                action.run()
                dismissToast(id)
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
