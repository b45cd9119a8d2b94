import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/icons.tsx'

type Props = {
  icon?: IconName
  count?: number | string
  late?: boolean
  children?: ReactNode
} & Omit<ComponentProps<'a'>, 'children'>

const Anchor = ({ icon, count, late = false, children, className = '', ...rest }: Props) => (
  <a className={`nav ${className}`} {...rest}>
    {icon && <Icon name={icon} />}
    <span className="cut">{children}</span>
    {count !== undefined && <span className={late ? 'n n--late' : 'n'}>{count}</span>}
  </a>
)

/** An entry of a frame's navigation: `<NavLink to="/desk/queue" icon="inbox" count={13} late>`. The router marks the current one. */
export const NavLink = createLink(Anchor)
