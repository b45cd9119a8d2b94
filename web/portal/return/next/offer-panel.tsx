import { useState } from 'react'
import type { ReturnView } from '#application/views.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Money } from '../../../ui/format/money.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { Panel } from './panel.tsx'

type Props = { view: ReturnView; offer: ReturnView['settlements'][number] }

/** A company may not have paid its invoice yet: the amount then comes off it. */
const ifAccepted = ({ mediator }: ReturnView, { goods }: Props['offer']) =>
  mediator === null ? (`return.offer.${goods}.account` as const) : (`return.offer.${goods}` as const)

/** A commercial settlement (B4), with what follows from either answer. */
export function OfferPanel({ view, offer }: Props) {
  const t = useT()
  const [asking, setAsking] = useState<'acceptance' | 'refusal' | null>(null)
  const amount = <Money amount={offer.amount} currency={view.currency} />
  return (
    <Panel title={t.rich(`return.offer.${offer.kind}`, { amount })} wide>
      <dl className="either">
        <div>
          <dt>{t('return.offer.if-accepted')}</dt>
          <dd>{t.rich(ifAccepted(view, offer), { amount })}</dd>
        </div>
        <div>
          <dt>{t('return.offer.if-declined')}</dt>
          <dd>{t('return.offer.nothing-changes')}</dd>
        </div>
      </dl>
      <div className="row">
        <Button kind="go" onClick={() => setAsking('acceptance')}>
          {t('return.offer.accept')}
        </Button>
        <Button onClick={() => setAsking('refusal')}>{t('return.offer.decline')}</Button>
      </div>
      {asking && <Confirm view={view} offer={offer} answer={asking} onClose={() => setAsking(null)} />}
    </Panel>
  )
}

function Confirm({ view, offer, answer, onClose }: Props & { answer: 'acceptance' | 'refusal'; onClose: () => void }) {
  const t = useT()
  const accepted = answer === 'acceptance'
  const command = useCommand('PUT', `/returns/${view.number}/settlements/${offer.id}/${answer}`, {
    version: view.version,
    onDone: () => toast(t(accepted ? 'return.offer.accepted' : 'return.offer.declined')),
  })
  const send = async (): Promise<void> => {
    const { done } = await command.send({})
    if (done) onClose()
  }
  return (
    <ActDialog
      title={t(accepted ? 'return.offer.accept.title' : 'return.offer.decline.title')}
      act={t(accepted ? 'return.offer.accept' : 'return.offer.decline')}
      command={command}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>
        {accepted
          ? t.rich(ifAccepted(view, offer), { amount: <Money amount={offer.amount} currency={view.currency} /> })
          : t('return.offer.nothing-changes')}
      </p>
    </ActDialog>
  )
}
