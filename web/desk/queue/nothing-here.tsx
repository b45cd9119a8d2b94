import { LEAST_OF_A_NUMBER, LEAST_OF_WORDS } from '#domain/search/least.ts'
import { Button } from '../../ui/control/button.tsx'
import { Empty } from '../../ui/notice/empty.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { DeskLane } from './lanes.ts'
import { isNarrowed, type QueueSearch } from './queue-search.ts'

type Props = { search: QueueSearch; lane: DeskLane; onWiden: () => void }

/** Why a queue has no rows, and what helps. */
export function NothingHere({ search, lane, onWiden }: Props) {
  const t = useT()
  if (isNarrowed(search))
    return (
      <Empty title={t('queue.none')} action={<Button onClick={onWiden}>{t('queue.filter.clear')}</Button>}>
        {t('queue.none.hint')}
      </Empty>
    )
  if (search.q !== undefined)
    return (
      <Empty title={t('desk.queue.none-found')}>
        {t('queue.none-found.hint')} {t('queue.none-found.begin', { words: LEAST_OF_WORDS, number: LEAST_OF_A_NUMBER })}
      </Empty>
    )
  return <Empty title={t('desk.queue.empty')}>{t(`desk.queue.empty.${lane}`)}</Empty>
}
