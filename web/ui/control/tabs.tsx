import { type KeyboardEvent, type ReactNode, useId } from 'react'

type Tab<Value extends string> = { value: Value; label: ReactNode; count?: number; panel: ReactNode }

type Props<Value extends string> = { label: string; tabs: readonly Tab<Value>[]; value: Value; onChange: (value: Value) => void }

/** Panels of one thing. Arrow keys move between tabs; screens keep `value` in the URL. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: Props<Value>) {
  const id = useId()
  const shown = tabs.find((tab) => tab.value === value)
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = by === undefined ? undefined : tabs.at((tabs.findIndex((tab) => tab.value === value) + by) % tabs.length)
    if (!next) return
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            onKeyDown={step}
          >
            {tab.label}
            {tab.count !== undefined && <small>{tab.count}</small>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} tabIndex={-1}>
        {shown?.panel}
      </div>
    </>
  )
}
