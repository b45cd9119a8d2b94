import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'
import type { StatusTone } from './status-tone.ts'

/** A word with a shape. */
export const Status = ({ tone, children }: { tone?: StatusTone; children: ReactNode }) => (
  <span className={tone ? `st st--${tone}` : 'st'}>{children}</span>
)

type ChipProps = { tone?: 'act' | 'ok' | 'warn' | 'bad'; icon?: IconName; children: ReactNode }

/** A word on a ground: only for what somebody must see or act on. */
export const Chip = ({ tone, icon, children }: ChipProps) => (
  <span className={tone ? `chip chip--${tone}` : 'chip'}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)
