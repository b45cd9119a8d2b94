import { Menu } from '../../../ui/control/menu.tsx'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Sort } from '../queue-search.ts'

type Props = {
  sort: Sort | undefined
  /** What is done has no promise to be sorted by. */ done: boolean
  onChange: (sort: Sort | undefined) => void
}

/** In which order a queue stands. */
export function SortMenu({ sort, done, onChange }: Props) {
  const t = useT()
  const orders: readonly (Sort | undefined)[] = [...(done ? [] : [undefined]), 'recent', 'ancien', 'valeur']
  const current = done ? (sort ?? 'recent') : sort
  return (
    <Menu
      className={buttonClass()}
      button={
        <>
          <Icon name="clock" />
          {t('queue.sort.by', { order: t(`queue.sort.${current ?? 'due'}`) })}
          <Icon name="down" />
        </>
      }
    >
      {orders.map((one) => (
        <button
          key={one ?? 'due'}
          type="button"
          aria-pressed={one === current}
          onClick={() => onChange(done && one === 'recent' ? undefined : one)}
        >
          {t(`queue.sort.${one ?? 'due'}.long`)}
        </button>
      ))}
    </Menu>
  )
}
