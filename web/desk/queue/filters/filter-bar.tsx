import { useT } from '../../../ui/words/use-t.ts'
import { SaveView } from '../views/save-view.tsx'
import { inOrder, isNarrowed, orderOf, ordersOf, type QueueSearch, wide, withFilters } from '../queue-search.ts'
import { CodeFilter } from './code-filter.tsx'
import { FilterChips } from './filter-chips.tsx'
import { MoreFilters } from './more-filters.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useChoices } from './use-choices.ts'
import './filters.css'

type Props = { search: QueueSearch; currencies: readonly string[]; onChange: (search: QueueSearch) => void }

/** In which order and how narrow a queue is shown, and the way to keep that under a name. */
export function FilterBar({ search, currencies, onChange }: Props) {
  const t = useT()
  const { types, tiers, reasons } = useChoices()
  const set = (changes: Parameters<typeof withFilters>[1]): void => onChange(withFilters(search, changes))
  return (
    <div className="filters" role="group" aria-label={t('queue.filters')}>
      <SortMenu current={orderOf(search)} orders={ordersOf(search)} onChange={(order) => onChange(inOrder(search, order))} />
      <CodeFilter label={t('queue.filter.type')} choices={types} value={search.type} onChange={(type) => set({ type })} />
      <CodeFilter label={t('queue.filter.tier')} choices={tiers} value={search.palier} onChange={(palier) => set({ palier })} />
      <CodeFilter label={t('queue.filter.reason')} choices={reasons} value={search.motif} onChange={(motif) => set({ motif })} />
      <FilterChips search={search} onDrop={(names) => set(Object.fromEntries(names.map((name) => [name, undefined])))} />
      <MoreFilters key={JSON.stringify(search)} search={search} currencies={currencies} onChange={set} />
      {isNarrowed(search) && (
        <button type="button" className="btn btn--quiet" onClick={() => onChange(wide(search))}>
          {t('queue.filter.clear')}
        </button>
      )}
      {search.q === undefined && <SaveView search={search} />}
    </div>
  )
}
