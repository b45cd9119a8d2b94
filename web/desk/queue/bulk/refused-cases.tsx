import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { useT } from '../../../ui/words/use-t.ts'

export type Refused = { number: string; why: string }

/** The cases that were left as they were, each with its reason; they stay ticked. */
export function RefusedCases({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
  const t = useT()
  return (
    <Dialog
      title={t('queue.bulk.refused', { count: refused.length })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <p>{t('queue.bulk.refused.body')}</p>
      <dl className="bulk-refused">
        {refused.map(({ number, why }) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
