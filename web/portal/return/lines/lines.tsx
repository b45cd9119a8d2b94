import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ContestDialog } from './contest-dialog.tsx'
import { DisposeDialog } from './dispose-dialog.tsx'
import { LineItem } from './line-item.tsx'

/** The products of the return, each with what was decided and by which clause. */
export function Lines({ view }: { view: ReturnView }) {
  const t = useT()
  const [asking, setAsking] = useState<'contest' | 'dispose' | null>(null)
  const close = (): void => setAsking(null)
  return (
    <section aria-labelledby="products">
      <h2 id="products">{t('return.lines')}</h2>
      {view.lines.map((line) => (
        <LineItem key={line.id} line={line} view={view} onAsk={setAsking} />
      ))}
      <p className="small judged-by">
        <a href={`/politique/versions/${view.policyVersion}`}>{t('return.lines.policy', { version: view.policyVersion })}</a>
      </p>
      {asking === 'contest' && <ContestDialog view={view} onClose={close} />}
      {asking === 'dispose' && <DisposeDialog view={view} onClose={close} />}
    </section>
  )
}
