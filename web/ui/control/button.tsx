import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'

export type ButtonKind = 'go' | 'bad' | 'quiet'

type Looks = { kind?: ButtonKind; icon?: IconName; /** The key that does the same. */ keys?: string; big?: boolean; children: ReactNode }

export type ButtonProps = Looks & Omit<ComponentProps<'button'>, 'children'>

export const buttonClass = (kind?: ButtonKind, big = false): string => `btn${kind ? ` btn--${kind}` : ''}${big ? ' btn--big' : ''}`

/** The words say what happens. `type` is `button` unless told otherwise. */
export const Button = ({ kind, icon, keys, big = false, children, className = '', ...rest }: ButtonProps) => (
  <button type="button" className={`${buttonClass(kind, big)} ${className}`.trim()} aria-keyshortcuts={keys} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
    {keys && <kbd aria-hidden="true">{keys}</kbd>}
  </button>
)

type IconButtonProps = { icon: IconName; label: string; kind?: ButtonKind } & Omit<ComponentProps<'button'>, 'children' | 'aria-label'>

export const IconButton = ({ icon, label, kind = 'quiet', className = '', ...rest }: IconButtonProps) => (
  <button type="button" className={`${buttonClass(kind)} btn--icon ${className}`.trim()} aria-label={label} title={label} {...rest}>
    <Icon name={icon} />
  </button>
)
