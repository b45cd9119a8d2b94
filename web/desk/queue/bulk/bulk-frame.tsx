import type { ReactNode, Ref } from 'react'
import { Button } from '../../../ui/control/button.tsx'
import { Icon } from '../../../ui/icons/icon.tsx'
import type { IconName } from '../../../ui/icons/icons.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import './bulk.css'

/** As many as the API does at once. */
export const MOST_AT_ONCE = 200

type Props = {
  ref?: Ref<HTMLElement>
  label: string
  /** How many are ticked. */
  ticked: ReactNode
  /** Why nothing can be done with so many; null where it can. */
  tooMany: string | null
  acts: ReactNode
  onClear: () => void
  /** What came of an act. */
  children: ReactNode
}

/** The bar of what is done with all that is ticked. */
export function BulkFrame({ ref, label, ticked, tooMany, acts, onClear, children }: Props) {
  const t = useT()
  return (
    <section ref={ref} className="bulk" aria-label={label}>
      <span className="nb" role="status">
        {ticked}
      </span>
      {tooMany === null ? (
        acts
      ) : (
        <Notice tone="warn">
          <span>{tooMany}</span>
        </Notice>
      )}
      <span className="end">
        <Button kind="quiet" onClick={onClear}>
          {t('queue.bulk.clear')}
        </Button>
      </span>
      {children}
    </section>
  )
}

/** What stands on the bar's buttons that open a menu. */
export const Down = ({ words, icon }: { words: string; icon: IconName }) => (
  <>
    <Icon name={icon} />
    {words}
    <Icon name="down" />
  </>
)
