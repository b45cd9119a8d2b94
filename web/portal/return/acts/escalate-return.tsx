import type { ReturnView } from '#application/returns/view.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { EscalateDialog } from '../../escalate-dialog.tsx'
import { usePromiseWords } from '../../policy-words/use-promise-words.ts'

/** « Signaler un problème à un responsable » */
export function EscalateReturn({ view: { number, version }, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const within = usePromiseWords('escalation')
  const words = {
    title: t('return.acts.escalate'),
    body: within === null ? t('return.escalate.body') : t('return.escalate.within', { within }),
    message: t('return.escalate.message'),
    act: t('return.escalate.send'),
    done: t('return.escalate.done'),
  }
  return <EscalateDialog of={{ path: `/returns/${number}`, version }} words={words} onClose={onClose} />
}
