import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'
import { buttonClass, type ButtonKind } from './button.tsx'

type Props = { kind?: ButtonKind; icon?: IconName; big?: boolean; children?: ReactNode } & Omit<ComponentProps<'a'>, 'children'>

/** Looks like a button, goes somewhere: files and other sites. */
export const ButtonAnchor = ({ kind, icon, big = false, children, className = '', ...rest }: Props) => (
  <a className={`${buttonClass(kind, big)} ${className}`.trim()} {...rest}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)

/** Looks like a button, goes to another screen: `<ButtonLink to="/retours/nouveau" kind="go">`. */
export const ButtonLink = createLink(ButtonAnchor)
