import { Link, useMatchRoute, useSearch } from '@tanstack/react-router'
import { hasRole } from '#domain/actor.ts'
import { useApi } from '../ui/api/query.ts'
import { useMe } from '../ui/api/session.ts'
import { AccountMenu } from '../ui/frames/account-menu.tsx'
import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { NavLink } from '../ui/frames/nav-link.tsx'
import { Icon } from '../ui/icons/icon.tsx'
import { Avatar } from '../ui/status/avatar.tsx'
import { Logo } from '../ui/transit/shuttle.tsx'
import { useT } from '../ui/words/use-t.ts'
import { Bell } from './notices/bell.tsx'
import { around } from './open-desk.ts'
import { SavedViews, ViewsMenu } from './queue/views/saved-views.tsx'
import { type DeskLane, desks, laneIcons } from './queue/lanes.ts'
import { maySet } from './settings/sections.ts'

type LaneCounts = Readonly<Record<DeskLane, number>>

/** The lanes with their live counts, the other places of work, and who one is. */
export function Side() {
  const t = useT()
  const me = useMe()
  const name = me?.name ?? ''
  return (
    <nav className="d-nav" aria-label={t('desk.nav.queues')}>
      <div className="d-first">
        <Link className="d-brand" to="/desk" aria-label="Navette">
          <Logo />
          Navette
        </Link>
        <Bell />
      </div>
      <div className="d-places">
        <Lanes />
        <ContactLane />
        <SavedViews />
        <h2>{t('desk.nav.work')}</h2>
        {me && (hasRole(me, 'returns_agent') || hasRole(me, 'support')) && (
          <NavLink to="/dock" icon="box" title={t('desk.nav.dock')}>
            {t('desk.nav.dock')}
          </NavLink>
        )}
        {me && hasRole(me, 'support') && <Withdrawals />}
        <StockPlace />
        <Sending />
        {me && hasRole(me, 'finance') && (
          <NavLink to="/desk/finance" icon="euro" title={t('desk.nav.finance')}>
            {t('desk.nav.finance')}
          </NavLink>
        )}
        {me && hasRole(me, 'manager') && (
          <NavLink to="/desk/pilotage" icon="chart" title={t('desk.nav.dashboard')}>
            {t('desk.nav.dashboard')}
          </NavLink>
        )}
        {me && (['support', 'manager', 'admin'] as const).some((role) => hasRole(me, role)) ? (
          <NavLink to="/desk/politique" icon="book" title={t('desk.nav.policy')}>
            {t('desk.nav.policy')}
          </NavLink>
        ) : (
          <a className="nav" href="/politique" title={t('desk.nav.policy')}>
            <Icon name="book" />
            <span className="cut">{t('desk.nav.policy')}</span>
          </a>
        )}
      </div>
      <ViewsMenu />
      <div className="me">
        <Avatar name={name} />
        <span className="small cut">
          <b>{name}</b>
          <br />
          <span className="muted">{me?.roles[0] && t(`words.role.${me.roles[0]}`)}</span>
        </span>
        <AccountMenu className="btn btn--quiet btn--icon" button={<Icon name="gear" />} label={t('ui.account')}>
          {me && maySet(me) && (
            <Link to="/desk/settings">
              <Icon name="gear" />
              {t('desk.nav.settings')}
            </Link>
          )}
          <LanguageSwitch />
        </AccountMenu>
      </div>
    </nav>
  )
}

/** Hand-overs and claims on suppliers: the dock's and finance's. */
function StockPlace() {
  const t = useT()
  const me = useMe()
  if (!me || !(['returns_agent', 'finance'] as const).some((role) => hasRole(me, role))) return null
  return (
    <NavLink to="/desk/stock" icon="shelf" title={t('desk.nav.stock')}>
      {t('desk.nav.stock')}
    </NavLink>
  )
}

/** Replacements that have not left. */
function Sending() {
  const t = useT()
  const me = useMe()
  if (!me || (!hasRole(me, 'support') && !hasRole(me, 'finance'))) return null
  return (
    <NavLink to="/desk/a-envoyer" icon="send" title={t('desk.nav.sending')}>
      {t('desk.nav.sending')}
    </NavLink>
  )
}

/** Statements of withdrawal that wait: the law counts from the day they came. */
function Withdrawals() {
  const t = useT()
  const { waiting, late } = useApi<{ waiting: number; late: boolean }>(around.withdrawals).data ?? { waiting: 0, late: false }
  return (
    <NavLink to="/desk/retractations" icon="document" title={t('desk.nav.withdrawals')} {...(waiting > 0 ? { count: waiting, late } : {})}>
      {t('desk.nav.withdrawals')}
    </NavLink>
  )
}

/** Conversations that no return has, with those that wait for an answer counted. */
function ContactLane() {
  const t = useT()
  const counts = useApi<Readonly<Record<string, number>>>(around.conversations)
  const here = useMatchRoute()
  return (
    <NavLink
      to="/desk/messages"
      icon="mail"
      title={t('desk.nav.contact')}
      aria-current={here({ to: '/desk/messages', fuzzy: true }) === false ? undefined : 'page'}
      {...(counts.data ? { count: (counts.data['open'] ?? 0) + (counts.data['held'] ?? 0) } : {})}
    >
      {t('desk.nav.contact')}
    </NavLink>
  )
}

function Lanes() {
  const t = useT()
  const counts = useApi<LaneCounts>(around.lanes)
  const { file, q, vues } = useSearch({ strict: false })
  const here = useMatchRoute()
  const atWork = here({ to: '/desk' }) !== false || here({ to: '/desk/retours/$number', fuzzy: true }) !== false
  const current = atWork && q === undefined && vues === undefined ? (file ?? 'to_answer') : undefined
  return desks.map((lane) => (
    <NavLink
      key={lane}
      to="/desk"
      search={lane === 'to_answer' ? {} : { file: lane }}
      icon={laneIcons[lane]}
      title={t(`desk.nav.${lane}`)}
      activeOptions={exactly}
      aria-current={lane === current ? 'page' : undefined}
      {...(lane === 'done' || !counts.data ? {} : { count: counts.data[lane] })}
    >
      {t(`desk.nav.${lane}`)}
    </NavLink>
  ))
}

/** A case belongs to the lane it was opened from, which the router cannot know: the mark is set by hand, and the router's own is kept to the lane itself. */
const exactly = { exact: true, includeSearch: true }
