import { useT } from '../words/use-t.ts'
import { ActionButton } from './action-button.tsx'

type Props = {
  /** A list by pages, as `useApiPages` gives it. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  /** What comes, where « Afficher la suite » alone would not tell. */
  label?: string
  className?: string
  big?: boolean
}

/** The next page, where there is one. */
export function More({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, label, className, big }: Props) {
  const t = useT()
  if (!hasNextPage) return null
  return (
    <p className={className}>
      <ActionButton big={big} busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {label ?? t('ui.more')}
      </ActionButton>
    </p>
  )
}
