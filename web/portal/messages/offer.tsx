import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { Button } from '../../ui/control/button.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { Money } from '../../ui/format/money.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'

type Props = { view: ConversationView; offer: ConversationView['offers'][number]; onAccepted: (number: string) => void }
type Answer = 'acceptance' | 'refusal'

/** A commercial settlement (B4), with what follows from either answer. */
export function Offer({ view, offer, onAccepted }: Props) {
  const t = useT()
  const [asking, setAsking] = useState<Answer | null>(null)
  const amount = <Money amount={offer.amount} currency={offer.currency} />
  return (
    <section className="sheet pad stack" aria-labelledby="offer">
      <h2 id="offer">{t.rich(`contact.offer.${offer.kind}`, { amount })}</h2>
      <p>{t(`contact.offer.${offer.goods}`, { count: offer.units })}</p>
      <OfferConditions offer={offer} />
      <p className="soft">{t('contact.offer.free')}</p>
      <div className="row">
        <Button kind="go" onClick={() => setAsking('acceptance')}>
          {t(`contact.offer.accept.${offer.kind}`, { amount: formatMoney(offer.amount, offer.currency, t.locale) })}
        </Button>
        <Button onClick={() => setAsking('refusal')}>{t('contact.offer.decline')}</Button>
      </div>
      {asking && <Confirm view={view} offer={offer} answer={asking} onAccepted={onAccepted} onClose={() => setAsking(null)} />}
    </section>
  )
}

function Confirm({ view, offer, answer, onAccepted, onClose }: Props & { answer: Answer; onClose: () => void }) {
  const t = useT()
  const accepted = answer === 'acceptance'
  const said = { amount: formatMoney(offer.amount, offer.currency, t.locale) }
  const command = useCommand<{ number?: string }>('PUT', `/conversations/${view.id}/offers/${offer.id}/${answer}`, {
    version: view.version,
  })
  const send = async (): Promise<void> => {
    const sent = await command.send({})
    if (!sent.done) return
    toast(t(accepted ? 'contact.offer.accepted' : 'contact.offer.declined'))
    onClose()
    if (sent.answer.number !== undefined) onAccepted(sent.answer.number)
  }
  return (
    <ActDialog
      title={accepted ? t(`contact.offer.accept.title.${offer.kind}`, said) : t('contact.offer.decline.title')}
      act={accepted ? t(`contact.offer.accept.${offer.kind}`, said) : t('contact.offer.decline')}
      command={command}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{accepted ? t(`contact.offer.${offer.goods}`, { count: offer.units }) : t('contact.offer.decline.body')}</p>
      {accepted && <OfferConditions offer={offer} />}
    </ActDialog>
  )
}

/** How and within what time it is paid, and what stays whatever the answer. Nothing is said to a company of rights that only a consumer has. */
function OfferConditions({ offer: { kind, goods } }: Pick<Props, 'offer'>) {
  const t = useT()
  const within = usePromiseWords('refund')
  const company = useMe()?.profile === 'account'
  return (
    <>
      {within !== null && <p>{t(`contact.offer.means.${kind}`, { within, goods })}</p>}
      {!company && <p>{t('contact.offer.rights')}</p>}
    </>
  )
}
