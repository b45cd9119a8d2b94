import { useT } from '../words/use-t.ts'
import { ActionButton } from './action-button.tsx'

type Props = {
  /** A list by pages, as `useApiPages` gives it. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  className?: string
  big?: boolean
}

/** The next page, where there is one. */
export function More({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, className, big }: Props) {
  const t = useT()
  if (!hasNextPage) return null
  return (
    <p className={className}>
      <ActionButton big={big} busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('ui.more')}
      </ActionButton>
    </p>
  )
}
