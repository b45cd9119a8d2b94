import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { givesUpRight } from '#domain/return/waive.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Checkbox } from '../../../ui/form/checkbox.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { Money } from '../../../ui/format/money.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { OfferTerms, type OfferProps, waiver } from './offer-terms.tsx'
import { Panel } from './panel.tsx'

/** A company may not have paid its invoice yet: the amount then comes off it. */
const ifAccepted = ({ mediator }: ReturnView, { goods }: OfferProps['offer']) =>
  mediator === null ? (`return.offer.${goods}.account` as const) : (`return.offer.${goods}` as const)

/** A commercial settlement (B4), with what follows from either answer. */
export function OfferPanel({ view, offer }: OfferProps) {
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
      <OfferTerms view={view} offer={offer} />
      <div className="row">
        <Button kind="go" onClick={() => setAsking('acceptance')}>
          {t(`return.offer.accept.${offer.kind}`, { amount: formatMoney(offer.amount, view.currency, t.locale) })}
        </Button>
        <Button onClick={() => setAsking('refusal')}>{t('return.offer.decline')}</Button>
      </div>
      {asking === 'acceptance' && <Accept view={view} offer={offer} onClose={() => setAsking(null)} />}
      {asking === 'refusal' && <Decline view={view} offer={offer} onClose={() => setAsking(null)} />}
    </Panel>
  )
}

type Asking = OfferProps & { onClose: () => void }

/** What the law gives is given up with a tick of its own, whose words stay in the conversation. */
function Accept({ view, offer, onClose }: Asking) {
  const t = useT()
  const right = givesUpRight(view) && offer.goods !== 'besides'
  const said = { amount: formatMoney(offer.amount, view.currency, t.locale) }
  const [waives, setWaives] = useState(false)
  const command = useCommand('PUT', `/returns/${view.number}/settlements/${offer.id}/acceptance`, {
    version: view.version,
    onDone: () => toast(t('return.offer.accepted')),
  })
  const send = async (): Promise<void> => {
    const { done } = await command.send(right ? { waives, message: t(waiver(view)) } : {})
    if (done) onClose()
  }
  return (
    <ActDialog
      wide
      title={t(`return.offer.accept.title.${offer.kind}`, said)}
      act={t(`return.offer.accept.${offer.kind}`, said)}
      off={right && !waives ? t('return.offer.waive.needed') : null}
      command={command}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t.rich(ifAccepted(view, offer), { amount: <Money amount={offer.amount} currency={view.currency} /> })}</p>
      <OfferTerms view={view} offer={offer} />
      {right && <Checkbox name="waives" label={t(waiver(view))} checked={waives} onChange={({ target }) => setWaives(target.checked)} />}
    </ActDialog>
  )
}

function Decline({ view, offer, onClose }: Asking) {
  const t = useT()
  const command = useCommand('PUT', `/returns/${view.number}/settlements/${offer.id}/refusal`, {
    version: view.version,
    onDone: () => toast(t('return.offer.declined')),
  })
  const send = async (): Promise<void> => {
    const { done } = await command.send({})
    if (done) onClose()
  }
  return (
    <ActDialog
      title={t('return.offer.decline.title')}
      act={t('return.offer.decline')}
      command={command}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t('return.offer.nothing-changes')}</p>
    </ActDialog>
  )
}
