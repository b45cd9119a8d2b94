import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'

type TileOption<Value extends string> = {
  value: Value
  label: ReactNode
  icon?: IconName
  small?: ReactNode
  tone?: 'ok' | 'no'
  off?: boolean
}

type Props<Value extends string> = {
  labelledBy: string
  options: readonly TileOption<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Verdicts: large, icon beside the word. */
  big?: boolean
}

/** The dock's choices: large enough for a gloved thumb. */
export const Tiles = <Value extends string>({ labelledBy, options, value, onChange, big = false }: Props<Value>) => (
  <div className={big ? 'tiles tiles--big' : 'tiles'} role="group" aria-labelledby={labelledBy}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className={option.tone ? `tile ${option.tone}` : 'tile'}
        aria-pressed={option.value === value}
        disabled={option.off}
        onClick={() => onChange(option.value)}
      >
        {option.icon && <Icon name={option.icon} />}
        {option.label}
        {option.small && <small>{option.small}</small>}
      </button>
    ))}
  </div>
)
