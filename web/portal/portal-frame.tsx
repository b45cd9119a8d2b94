import { Link, Outlet } from '@tanstack/react-router'
import { useMe } from '../ui/api/session.ts'
import { AccountMenu } from '../ui/frames/account-menu.tsx'
import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { NavLink } from '../ui/frames/nav-link.tsx'
import { SkipLink } from '../ui/frames/skip-link.tsx'
import { Icon } from '../ui/icons/icon.tsx'
import { landing } from '../landing.ts'
import { useLive } from '../ui/live/use-live.ts'
import { shop } from '../ui/shop.ts'
import { Logo } from '../ui/transit/shuttle.tsx'
import { useT } from '../ui/words/use-t.ts'
import { ShopMark } from '../ui/frames/shop-mark.tsx'
import { NoticeLink } from './notices/notice-link.tsx'
import { WithdrawLink } from './withdrawal/withdraw-link.tsx'
import '../ui/styles/portal-frame.css'

/** What surrounds every page of a customer. */
export function PortalFrame() {
  useLive(useMe() !== null)
  return (
    <div className="touch portal">
      <SkipLink />
      <Top />
      <main className="p-main" id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  )
}

function Top() {
  const t = useT()
  const me = useMe()
  return (
    <header className="p-top">
      <div>
        <Link className="brand" to="/">
          <ShopMark />
          {shop.name}
        </Link>
        <nav className="p-nav" aria-label={t('ui.main-nav')}>
          <Places />
        </nav>
        <div className="p-me">
          <LanguageSwitch />
          {me && (
            <AccountMenu
              className="who only-l"
              button={
                <>
                  <Icon name="user" />
                  <span className="cut">{me.company ?? me.name}</span>
                </>
              }
            />
          )}
          <AccountMenu className="btn btn--quiet btn--icon only-s" button={<Icon name="menu" />} label={t('ui.menu')}>
            <Places />
          </AccountMenu>
        </div>
      </div>
    </header>
  )
}

/** Where a customer may go; staff, who come here for their own account, go back to their work. */
function Places() {
  const t = useT()
  const me = useMe()
  if (me && !me.roles.includes('customer')) return <NavLink to={landing(me.roles)}>{t('portal.nav.work')}</NavLink>
  return (
    <>
      <NavLink to="/" activeOptions={{ exact: true }}>
        {t(me?.order ? 'portal.nav.order' : 'portal.nav.returns')}
      </NavLink>
      {me && <NavLink to="/messages">{t('portal.nav.messages')}</NavLink>}
      <NavLink to="/politique">{t('portal.nav.policy')}</NavLink>
      <NavLink to="/contact">{t('portal.nav.contact')}</NavLink>
    </>
  )
}

function Foot() {
  const t = useT()
  return (
    <footer className="p-foot">
      <div>
        <span>{t('portal.foot.service', { shop: shop.name })}</span>
        <Link to="/politique">{t('portal.nav.policy')}</Link>
        <WithdrawLink />
        <NoticeLink kind="data" />
        <NoticeLink kind="accessibility" />
        <NoticeLink kind="legal" />
        <span className="by">
          <Logo />
          {t('ui.powered')}
        </span>
      </div>
    </footer>
  )
}
