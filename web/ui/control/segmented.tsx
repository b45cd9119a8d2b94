import type { ReactNode } from 'react'

type Segment<Value extends string> = { value: Value; label: ReactNode; tone?: 'ok' | 'no' | 'ask'; off?: boolean }

type Props<Value extends string> = {
  /** What is chosen, for those who cannot see the group. */
  label: string
  options: readonly Segment<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Fill the width with equal parts. */
  wide?: boolean
}

/** A few ways, one of them at a time. */
export const Segmented = <Value extends string>({ label, options, value, onChange, wide = false }: Props<Value>) => (
  <span className={wide ? 'seg seg--wide' : 'seg'} role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className={option.tone}
        aria-pressed={option.value === value}
        disabled={option.off}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </button>
    ))}
  </span>
)
