import { isStaff } from '#domain/actor.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe, useSignOut } from '../api/session.ts'
import { Menu } from '../control/menu.tsx'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { ThemeChoice } from './theme-choice.tsx'

type Props = {
  button: ReactNode
  label?: string
  className?: string
  /** The frame's own entries, before the common ones. */ children?: ReactNode
}

/** Who one is, how it looks, and the way out. */
export function AccountMenu({ button, label, className, children }: Props) {
  const t = useT()
  const me = useMe()
  const signOut = useSignOut()
  return (
    <Menu button={button} label={label} className={className}>
      {me && (
        <p>
          {me.name}
          <br />
          {me.email}
        </p>
      )}
      {children}
      <ThemeChoice />
      {me && (
        <>
          <hr />
          <Link to={isStaff(me) ? '/desk/compte' : '/compte'}>
            <Icon name="user" />
            {t('ui.account')}
          </Link>
          <button type="button" onClick={() => void signOut()}>
            <Icon name="arrow" />
            {t('ui.sign-out')}
          </button>
        </>
      )}
    </Menu>
  )
}
