import { useSearch } from '@tanstack/react-router'
import { useMe } from '../../../ui/api/session.ts'
import { NavLink } from '../../../ui/frames/nav-link.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { hasWork } from '../row-acts.ts'
import { searchOfView } from '../queue-ask.ts'
import { useViews } from './use-views.ts'

/** « Vues enregistrées » in the side navigation; nothing where there is none. */
export function SavedViews() {
  const t = useT()
  const me = useMe()
  // Of whoever can be given nothing, their own work is none.
  const views = useViews().filter(({ query }) => query['assignee'] !== 'me' || hasWork(me))
  const { vues } = useSearch({ strict: false })
  if (views.length === 0) return null
  return (
    <div className="d-views">
      <h2>{t('queue.views')}</h2>
      {views.map(({ id, name, query, count, mine, owner }) => (
        <NavLink
          key={id}
          to="/desk"
          search={searchOfView(id, query)}
          icon="filter"
          mark={markOf(name)}
          title={mine ? name : t('queue.view.of', { name, owner })}
          activeOptions={exactly}
          aria-current={vues === id ? 'page' : undefined}
          {...(count === null ? {} : { count: count >= 1000 ? '999+' : count })}
        >
          {name}
        </NavLink>
      ))}
    </div>
  )
}

/** Its first letters: « Platine et Or » is PO, « Écrans » Éc, « > 300 € » 300. */
function markOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [name]
  const telling = words.filter((word) => word.length > 2 || /\d|\p{Lu}/u.test(word))
  const [first = '', second] = telling.length > 0 ? telling : words
  return second === undefined
    ? Array.from(first)
        .slice(0, /^\d/.test(first) ? 3 : 2)
        .join('')
    : `${Array.from(first)[0]}${Array.from(second)[0]}`.toUpperCase()
}

const exactly = { exact: true, includeSearch: true }
