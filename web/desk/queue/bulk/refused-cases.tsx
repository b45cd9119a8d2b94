import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { Refused } from './refused.ts'

type Props = { refused: readonly Refused[]; /** What became of the others. */ body: string; onClose: () => void }

/** The cases that were left as they were, each with its reason. */
export function RefusedCases({ refused, body, onClose }: Props) {
  const t = useT()
  return (
    <Dialog
      title={t('queue.bulk.refused', { count: refused.length })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <p>{body}</p>
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
