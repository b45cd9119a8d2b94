import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'
import type { GestureDraft } from '../decision/draft.ts'
import { goesBesides } from '../decision/gaps.ts'
import { GestureFields } from '../gesture/gesture-fields.tsx'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { Meanwhile } from './meanwhile.tsx'

/** A commercial settlement by itself (B4): the customer accepts it or not. */
export function OfferDialog({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const besides = goesBesides(view, null)
  const [gesture, setGesture] = useState<GestureDraft>({ kind: 'credit', amount: '', goods: besides ? 'besides' : 'come_back' })
  const [message, setMessage] = useState('')
  const amount = parseAmount(gesture.amount, view.currency) ?? 0
  const limit = view.staff?.settlementLimit ?? null
  const offer = useCommand('POST', `/returns/${view.number}/settlements`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.send.done.gesture'))
      onClose()
    },
  })
  return (
    <ActDialog
      title={t('desk.act.offer_settlement')}
      act={t('desk.send.gesture')}
      command={offer}
      onClose={onClose}
      off={amount === 0 ? t('desk.gap.amount') : null}
      onSend={() => void offer.send({ ...gesture, amount, message, fileIds: [] })}
    >
      <Meanwhile view={view} />
      <p>
        {limit === null ? t('journal.gesture.unlimited') : t('desk.gesture.limit', { amount: formatMoney(limit, view.currency, t.locale) })}
      </p>
      <GestureFields view={view} gesture={gesture} besides={besides} onChange={setGesture} />
      <TextArea
        name="message"
        label={t('desk.message')}
        optional
        maxLength={5000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ActDialog>
  )
}
