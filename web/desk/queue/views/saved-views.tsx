import { useSearch } from '@tanstack/react-router'
import { NavLink } from '../../../ui/frames/nav-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { searchOfView } from '../queue-search.ts'
import { useViews } from './use-views.ts'

/** « Vues enregistrées » in the side navigation; nothing where there is none. */
export function SavedViews() {
  const t = useT()
  const views = useViews()
  const { vues } = useSearch({ strict: false })
  if (views.length === 0) return null
  return (
    <>
      <h2>{t('queue.views')}</h2>
      {views.map(({ id, name, query, count, mine, owner }) => (
        <NavLink
          key={id}
          to="/desk"
          search={searchOfView(id, query)}
          icon="filter"
          title={mine ? name : t('queue.view.of', { name, owner })}
          activeOptions={exactly}
          aria-current={vues === id ? 'page' : undefined}
          {...(count === null ? {} : { count: count >= 1000 ? '999+' : count })}
        >
          {name}
        </NavLink>
      ))}
    </>
  )
}

const exactly = { exact: true, includeSearch: true }
