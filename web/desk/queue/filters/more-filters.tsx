import { useState } from 'react'
import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Menu } from '../../../ui/control/menu.tsx'
import { AmountInput } from '../../../ui/form/amount-input.tsx'
import { type Fields, Form } from '../../../ui/form/form.tsx'
import { Input, Select } from '../../../ui/form/inputs.tsx'
import { formatNumber } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Agent } from '../../assign/agent.tsx'
import type { QueueSearch } from '../queue-search.ts'
import { readBounds } from './read-bounds.ts'
import { useChoices } from './use-choices.ts'

const ages = [-1, 2, 7, 30] as const

type Props = {
  search: QueueSearch
  /** Those of the list, the commonest first. */
  currencies: readonly string[]
  onChange: (changes: { [Name in keyof QueueSearch]?: QueueSearch[Name] | undefined }) => void
}

/** « + Filtre »: product, clause, age, value and agent, set together. */
export function MoreFilters({ search, currencies, onChange }: Props) {
  const t = useT()
  const { clauses } = useChoices()
  const colleagues = useApi<{ items: readonly Agent[] }>('/desk/colleagues').data?.items ?? []
  const shown = (amount: number | undefined): string | undefined => (amount === undefined ? undefined : formatNumber(amount, t.locale))
  const known = [...new Set([...(search.devise ? [search.devise] : []), ...currencies])]
  const [currency, setCurrency] = useState(known[0] ?? 'EUR')
  const send = ({ sku = '', clause = '', age = '', min = '', max = '', devise = currency, agent = '' }: Fields): void => {
    const bounds = readBounds({ min, max }, devise)
    if (!bounds) return
    onChange({
      sku: skusOf(sku),
      clause: clause === '' ? undefined : clause,
      age: age === '' ? undefined : Number(age),
      ...bounds,
      agent: agent === '' ? undefined : agent,
    })
  }
  return (
    <Menu
      className="btn btn--quiet"
      button={
        <>
          <Icon name="plus" />
          {t('queue.filter.more')}
        </>
      }
    >
      <Form onSend={send} className="filter-form" label={t('queue.filter.more')}>
        <Input
          name="sku"
          label={t('queue.filter.sku')}
          hint={t('queue.filter.sku.hint')}
          defaultValue={search.sku}
          maxLength={200}
          optional
        />
        <Select
          name="clause"
          label={t('queue.filter.clause')}
          blank={t('queue.filter.no-matter')}
          options={clauses.map(({ key, label }) => ({ value: key, label: `${key} : ${label}` }))}
          defaultValue={search.clause ?? ''}
          optional
        />
        <Select
          name="age"
          label={t('queue.filter.age')}
          blank={t('queue.filter.no-matter')}
          options={ages.map((days) => ({ value: String(days), label: ageWords(days, t) }))}
          defaultValue={search.age === undefined ? '' : String(search.age)}
          optional
        />
        <span className="filter-pair">
          {(['min', 'max'] as const).map((bound) => (
            <AmountInput
              key={bound}
              name={bound}
              currency={currency}
              label={t(`queue.filter.${bound}`)}
              defaultValue={shown(search[bound])}
              maxLength={12}
              optional
            />
          ))}
        </span>
        {known.length > 1 && (
          <Select
            name="devise"
            label={t('queue.filter.currency')}
            options={known.map((currency) => ({ value: currency, label: currency }))}
            value={currency}
            onChange={({ target }) => setCurrency(target.value)}
          />
        )}
        <Select
          name="agent"
          label={t('queue.agent')}
          blank={t('queue.whose.all')}
          options={[
            { value: 'moi', label: t('queue.whose.me') },
            { value: 'personne', label: t('queue.whose.nobody') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={search.agent ?? ''}
          optional
        />
        <Button type="submit" kind="go">
          {t('queue.filter.apply')}
        </Button>
      </Form>
    </Menu>
  )
}

export const ageWords = (days: number, t: ReturnType<typeof useT>): string =>
  days < 0 ? t('queue.filter.younger', { count: -days }) : t('queue.filter.older', { count: days })

/** Several with spaces or commas between them, as the shop writes them. */
function skusOf(text: string): string | undefined {
  const skus = text.split(/[\s,;]+/).filter((sku) => sku !== '')
  return skus.length === 0 ? undefined : skus.join(',').toUpperCase()
}
