import { Outlet, useLocation } from '@tanstack/react-router'
import { useMe } from '../../ui/api/session.ts'
import { NavLink } from '../../ui/frames/nav-link.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import { sectionsOf } from './sections.ts'
import './settings.css'

const groups = ['team', 'promises', 'words', 'shop'] as const

/** What surrounds the sections: their own navigation, of those that are one's own. */
export function SettingsFrame() {
  const t = useT()
  const me = useMe()
  const { pathname } = useLocation()
  const mine = me ? sectionsOf(me) : []
  const open = mine.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="settings">
        {mine.length > 0 && (
          <nav className="settings-nav" aria-label={t('settings.nav')}>
            {groups.map((group) => {
              const of = mine.filter((section) => section.group === group)
              return (
                of.length > 0 && (
                  <div key={group} role="group" aria-label={t(`settings.group.${group}`)}>
                    <h2>{t(`settings.group.${group}`)}</h2>
                    {of.map(({ to, title, icon }) => (
                      <NavLink key={to} to={to} icon={icon}>
                        {t(title)}
                      </NavLink>
                    ))}
                  </div>
                )
              )
            })}
          </nav>
        )}
        <div className="settings-page">
          {open ? (
            <Outlet />
          ) : (
            me && (
              <>
                <h1>{t('settings.title')}</h1>
                <Empty title={t('settings.not-yours')}>{t('settings.not-yours.body')}</Empty>
              </>
            )
          )}
        </div>
      </div>
    </>
  )
}
