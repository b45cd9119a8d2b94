import { useState } from 'react'
import type { OwedRow } from '#application/returns/money-view.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { ExecuteDialog } from './execute-dialog.tsx'
import { isTransferable } from './payable.ts'
import { PrepareDialog } from './prepare.tsx'
import { sumWords } from './sum-words.ts'

/** What is done with several at once: a file for the bank, or the reference of what was paid elsewhere. */
export function BatchBar({ rows, onClear }: { rows: readonly OwedRow[]; onClear: () => void }) {
  const t = useT()
  const [asking, setAsking] = useState<'transfer' | 'execute' | null>(null)
  const bare = rows.filter((row) => !isTransferable(row)).length
  const dialog = { rows, onDone: onClear, onClose: () => setAsking(null) }
  return (
    <div className="finance-acts">
      <b>{sumWords(rows, t)}</b>
      <ActionButton icon="euro" off={bare > 0 ? t('finance.batch.bare', { count: bare }) : null} onClick={() => setAsking('transfer')}>
        {t('finance.transfer.prepare')}
      </ActionButton>
      <Button onClick={() => setAsking('execute')}>{t('finance.batch.execute')}</Button>
      <Button kind="quiet" onClick={onClear}>
        {t('finance.batch.clear')}
      </Button>
      {asking === 'transfer' && <PrepareDialog {...dialog} />}
      {asking === 'execute' && <ExecuteDialog {...dialog} />}
    </div>
  )
}
