import { Link, Outlet } from '@tanstack/react-router'
import { useMe } from '../ui/api/session.ts'
import { AccountMenu } from '../ui/frames/account-menu.tsx'
import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { NavLink } from '../ui/frames/nav-link.tsx'
import { SkipLink } from '../ui/frames/skip-link.tsx'
import { Icon } from '../ui/icons/icon.tsx'
import { useLive } from '../ui/live/use-live.ts'
import { Avatar } from '../ui/status/avatar.tsx'
import { Logo } from '../ui/transit/shuttle.tsx'
import { useT } from '../ui/words/use-t.ts'
import '../ui/styles/desk-frame.css'

/** What surrounds the agent's screens. A screen brings its own bar (`d-top`) and scrolls in `main`. */
export function DeskFrame() {
  useLive()
  return (
    <div className="desk">
      <SkipLink />
      <Side />
      <main id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

function Side() {
  const t = useT()
  const me = useMe()
  const name = me?.name ?? ''
  return (
    <nav className="d-nav" aria-label={t('desk.nav.queues')}>
      <Link className="d-brand" to="/desk">
        <Logo />
        Navette
      </Link>
      <NavLink to="/desk" icon="inbox" activeOptions={{ exact: true }}>
        {t('desk.nav.to_answer')}
      </NavLink>
      <h2>{t('desk.nav.work')}</h2>
      <NavLink to="/dock" icon="box">
        {t('desk.nav.dock')}
      </NavLink>
      <div className="me">
        <Avatar name={name} />
        <span className="small cut">
          <b>{name}</b>
          <br />
          <span className="muted">{me?.roles[0] && t(`words.role.${me.roles[0]}`)}</span>
        </span>
        <AccountMenu className="btn btn--quiet btn--icon" button={<Icon name="gear" />} label={t('ui.account')}>
          <LanguageSwitch />
        </AccountMenu>
      </div>
    </nav>
  )
}
