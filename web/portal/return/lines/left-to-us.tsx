import { useState } from 'react'
import type { AgreementView, ReturnView } from '#application/returns/view.ts'
import type { LineView } from '#application/returns/line-view.ts'
import { leftToUs } from '#domain/return/progress.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { Agreement } from '../../../ui/pledge/agreement.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** What of this product was left to us in writing and is still here: the words, and the way back from them. */
export function LeftToUs({ line, view }: { line: LineView; view: ReturnView }) {
  const t = useT()
  const [withdrawing, setWithdrawing] = useState<AgreementView | null>(null)
  const here = new Set(line.units.filter(leftToUs).map(({ id }) => id))
  return view.agreements
    .filter(({ unitIds }) => unitIds.some((id) => here.has(id)))
    .map((agreement) => (
      <div key={agreement.id}>
        <Agreement agreement={agreement} />
        {view.verbs.withdraw_agreement === null && (
          <p>
            {t.rich('return.dispose.agreed', {
              ask: (words) => (
                <button type="button" className="as-link" onClick={() => setWithdrawing(agreement)}>
                  {words}
                </button>
              ),
            })}
          </p>
        )}
        {withdrawing?.id === agreement.id && <WithdrawDialog view={view} agreement={agreement} onClose={() => setWithdrawing(null)} />}
      </div>
    ))
}

/** Second thoughts: possible until the goods are destroyed. */
function WithdrawDialog({ view, agreement, onClose }: { view: ReturnView; agreement: AgreementView; onClose: () => void }) {
  const t = useT()
  const withdrawal = useCommand('DELETE', `/returns/${view.number}/agreements/${agreement.id}`, {
    version: view.version,
    onDone: () => {
      toast(t('return.dispose.withdrawn'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('return.dispose.withdraw.title')}
      act={t('return.dispose.withdraw.send')}
      command={withdrawal}
      onClose={onClose}
      onSend={() => void withdrawal.send()}
    >
      <p>{t('return.dispose.withdraw.lead')}</p>
      <Agreement agreement={agreement} />
    </ActDialog>
  )
}
