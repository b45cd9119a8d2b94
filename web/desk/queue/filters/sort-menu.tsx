import { Menu } from '../../../ui/control/menu.tsx'
import { buttonClass } from '../../../ui/control/button.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { inOrder, orderOf, ordersOf, type QueueSearch } from '../queue-search.ts'

type Props = { search: QueueSearch; onChange: (search: QueueSearch) => void }

/** In which order a queue stands, or what was searched for. */
export function SortMenu({ search, onChange }: Props) {
  const t = useT()
  const current = orderOf(search)
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
      {ordersOf(search).map((one) => (
        <button key={one} type="button" aria-pressed={one === current} onClick={() => onChange(inOrder(search, one))}>
          {t(`queue.sort.${one}.long`)}
        </button>
      ))}
    </Menu>
  )
}
