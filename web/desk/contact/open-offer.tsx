import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { ActDialog } from '../../ui/dialog/act-dialog.tsx'
import { TextArea } from '../../ui/form/inputs.tsx'
import { formatMoney } from '../../ui/format/number.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import { AskedBy } from '../case/acts/asked-by.tsx'
import { viaOf } from '../case/acts/behalf-verbs.ts'

/** What the customer may answer on the telephone, and where it is sent: the same door as their own. */
const doors = { accept_settlement: 'acceptance', decline_settlement: 'refusal' } as const
type Answer = keyof typeof doors

type Offer = ConversationView['offers'][number]

/** A proposal waits for the customer's answer, which may be written down for them. */
export function OpenOffer({ view }: { view: ConversationView }) {
  const t = useT()
  const [asked, setAsked] = useState<Answer | null>(null)
  const offer = view.offers.find(({ state }) => state === 'offered')
  if (!offer) return null
  return (
    <Notice>
      {t('contact.desk.offer-open')}
      {view.verbs.offer === null && (
        <div className="row">
          <ActionButton kind="quiet" off={offer.own ? t('contact.desk.offer-own') : null} onClick={() => setAsked('accept_settlement')}>
            {t('behalf.accept_settlement')}
          </ActionButton>
          <ActionButton kind="quiet" onClick={() => setAsked('decline_settlement')}>
            {t('behalf.decline_settlement')}
          </ActionButton>
        </div>
      )}
      {asked && <AnswerDialog view={view} offer={offer} answer={asked} onClose={() => setAsked(null)} />}
    </Notice>
  )
}

type Props = { view: ConversationView; offer: Offer; answer: Answer; onClose: () => void }

function AnswerDialog({ view, offer, answer, onClose }: Props) {
  const t = useT()
  const name = view.staff?.name ?? ''
  const act = useCommand('PUT', `/conversations/${view.id}/offers/${offer.id}/${doors[answer]}`, {
    version: view.version,
    onDone: () => {
      toast(t('behalf.done', { name }))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t(`behalf.${answer}`)}
      act={t(`behalf.act.${answer}`)}
      kind="go"
      command={act}
      onClose={onClose}
      onSend={({ via, message = '' }) => void act.send({ message, onBehalf: viaOf(via) })}
    >
      <p>
        {t('behalf.offer', {
          kind: t(`words.resolution.${offer.kind}`),
          amount: formatMoney(offer.amount, offer.currency, t.locale),
          goods: t(`desk.gesture.goods.${offer.goods}`).toLocaleLowerCase(t.locale),
        })}
      </p>
      <TextArea name="message" label={t('behalf.why')} hint={t('behalf.said.hint', { name })} optional maxLength={5000} />
      <AskedBy />
    </ActDialog>
  )
}
