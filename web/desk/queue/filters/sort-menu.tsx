import { Menu } from '../../../ui/control/menu.tsx'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Sort } from '../queue-search.ts'

type Order = Sort | 'fit'
type Props<One extends Order> = { current: One; orders: readonly One[]; onChange: (order: One) => void }

/** In which order a list stands, or what was searched for. */
export function SortMenu<One extends Order>({ current, orders, onChange }: Props<One>) {
  const t = useT()
  return (
    <Menu
      className={buttonClass()}
      button={
        <>
          <Icon name="clock" />
          {t('queue.sort.by', { order: t(`queue.sort.${current}`) })}
          <Icon name="down" />
        </>
      }
    >
      {orders.map((one) => (
        <button key={one} type="button" aria-pressed={one === current} onClick={() => onChange(one)}>
          {t(`queue.sort.${one}.long`)}
        </button>
      ))}
    </Menu>
  )
}
