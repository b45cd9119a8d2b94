import { Link, useSearch } from '@tanstack/react-router'
import { useMe } from '../../../ui/api/session.ts'
import { Menu } from '../../../ui/control/menu.tsx'
import { NavLink } from '../../../ui/frames/nav-link.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { hasWork } from '../row-acts.ts'
import { searchOfView } from '../queue-ask.ts'
import { type SavedView, useViews } from './use-views.ts'

/** « Vues enregistrées » in the side navigation; nothing where there is none. */
export function SavedViews() {
  const t = useT()
  const views = useOffered()
  const { vues } = useSearch({ strict: false })
  if (views.length === 0) return null
  return (
    <div className="d-views">
      <h2>{t('queue.views')}</h2>
      {views.map((view) => (
        <NavLink
          key={view.id}
          to="/desk"
          search={searchOfView(view.id, view.query)}
          icon="filter"
          title={whole(view, t)}
          activeOptions={exactly}
          aria-current={vues === view.id ? 'page' : undefined}
          {...counted(view)}
        >
          {view.name}
        </NavLink>
      ))}
    </div>
  )
}

/** The same behind one button, where the side is too narrow for their names. */
export function ViewsMenu() {
  const t = useT()
  const views = useOffered()
  const { vues } = useSearch({ strict: false })
  if (views.length === 0) return null
  const button = (
    <>
      <Icon name="filter" />
      {t('queue.views.brief')}
    </>
  )
  return (
    <div className={views.some(({ id }) => id === vues) ? 'd-views-menu d-views-menu--on' : 'd-views-menu'}>
      <Menu button={button} label={t('queue.views')} className="btn btn--quiet">
        {views.map((view) => (
          <Link
            key={view.id}
            to="/desk"
            search={searchOfView(view.id, view.query)}
            title={whole(view, t)}
            activeOptions={exactly}
            aria-current={vues === view.id ? 'page' : undefined}
          >
            <span>{view.name}</span>
            <span className="n">{counted(view).count}</span>
          </Link>
        ))}
      </Menu>
    </div>
  )
}

/** Of whoever can be given nothing, their own work is none. */
function useOffered(): readonly SavedView[] {
  const me = useMe()
  return useViews().filter(({ query }) => query['assignee'] !== 'me' || hasWork(me))
}

const whole = ({ name, mine, owner }: SavedView, t: T): string => (mine ? name : t('queue.view.of', { name, owner }))

const counted = ({ count }: SavedView): { count?: number | string } => (count === null ? {} : { count: count >= 1000 ? '999+' : count })

const exactly = { exact: true, includeSearch: true }
