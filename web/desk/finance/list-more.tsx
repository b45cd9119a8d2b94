import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> } }

/** The next page, where there is one. */
export function ListMore({ list }: Props) {
  const t = useT()
  if (!list.hasNextPage) return null
  return (
    <p className="queue-more">
      <Button aria-busy={list.isFetchingNextPage || undefined} onClick={() => void list.fetchNextPage()}>
        {t('ui.more')}
      </Button>
    </p>
  )
}
