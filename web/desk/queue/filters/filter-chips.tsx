import { useApi } from '../../../ui/api/query.ts'
import { decimalsOf, formatMoney } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import type { QueueSearch } from '../queue-search.ts'
import { ageWords } from './more-filters.tsx'

type Props = { search: QueueSearch; onDrop: (names: readonly (keyof QueueSearch)[]) => void }

/** What narrows a queue beside type, tier and reason, each with the way to take it away. */
export function FilterChips({ search, onDrop }: Props) {
  const t = useT()
  const colleagues = useApi<{ items: readonly Agent[] }>('/desk/colleagues').data?.items ?? []
  const { sku, clause, age, min, max, devise = 'EUR', agent } = search
  const money = (units: number): string => formatMoney(units * 10 ** decimalsOf(devise), devise, t.locale)
  const colleague = agent === undefined || agent === 'moi' || agent === 'personne' ? undefined : colleagues.find(({ id }) => id === agent)
  const chips: { names: readonly (keyof QueueSearch)[]; words: string }[] = []
  if (sku !== undefined)
    chips.push({ names: ['sku'], words: t('queue.filter.is', { label: t('queue.filter.sku'), value: sku.replaceAll(',', ', ') }) })
  if (clause !== undefined) chips.push({ names: ['clause'], words: t('queue.filter.clause.is', { value: clause.replaceAll(',', ', ') }) })
  if (age !== undefined) chips.push({ names: ['age'], words: ageWords(age, t) })
  if (min !== undefined || max !== undefined)
    chips.push({
      names: ['min', 'max', 'devise'],
      words:
        min === undefined
          ? t('queue.filter.at-most', { amount: money(max ?? 0) })
          : max === undefined
            ? t('queue.filter.at-least', { amount: money(min) })
            : t('queue.filter.between', { from: money(min), to: money(max) }),
    })
  if (colleague) chips.push({ names: ['agent'], words: t('queue.filter.is', { label: t('queue.agent'), value: colleague.name }) })
  return chips.map(({ names, words }) => (
    <button
      key={names.join()}
      type="button"
      className="btn filter--on"
      aria-label={t('queue.filter.drop', { filter: words })}
      onClick={() => onDrop(names)}
    >
      <span className="cut">{words}</span>
      <Icon name="cross" />
    </button>
  ))
}
