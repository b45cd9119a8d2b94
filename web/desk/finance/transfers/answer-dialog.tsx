import { useState } from 'react'
import type { PaymentFileDetail } from '#application/payments/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { CheckList } from '../../../ui/form/choices.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { formatMoney } from '../../../ui/format/number.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { file: PaymentFileDetail; answer: 'booked' | 'refused'; onClose: () => void }

/** What the bank has said of these transfers: booked, on which day and under which reference, or refused. */
export function AnswerDialog({ file, answer, onClose }: Props) {
  const t = useT()
  const open = file.payments.filter(({ state }) => state === 'asked' || state === 'submitted' || state === 'accepted')
  const booked = answer === 'booked'
  const [chosen, setChosen] = useState<readonly string[]>(booked ? open.map(({ id }) => id) : [])
  const answering = useCommand('PUT', `/finance/payment-files/${file.id}/${booked ? 'confirmation' : 'failures'}`, {
    onDone: () => {
      toast(t(`finance.transfer.${answer}.done`))
      onClose()
    },
  })
  const payments = open.map(({ id }) => id).filter((id) => chosen.includes(id))
  return (
    <ActDialog
      wide
      title={t(`finance.transfer.${answer}.title`)}
      act={t(`finance.transfer.${answer}.act`, { count: payments.length })}
      kind={booked ? 'go' : 'bad'}
      command={answering}
      off={payments.length === 0 ? t('finance.transfer.choose') : null}
      onClose={onClose}
      onSend={({ bookedOn = '', reference = '', failure = '' }) =>
        void answering.send(booked ? { bookedOn, reference, payments } : { payments, failure })
      }
    >
      <p>{t(`finance.transfer.${answer}.body`)}</p>
      <CheckList
        name="payments"
        label={t('finance.transfer.payments')}
        value={chosen}
        onChange={setChosen}
        options={open.map(({ id, number, holder, amount }) => ({
          value: id,
          label: `${number}, ${holder ?? '–'}, ${formatMoney(amount, 'EUR', t.locale)}`,
        }))}
      />
      {booked ? (
        <>
          <Input name="bookedOn" type="date" label={t('finance.transfer.booked.on')} defaultValue={file.executeOn} />
          <Input name="reference" label={t('finance.transfer.booked.reference')} defaultValue={file.messageId} mono maxLength={140} />
        </>
      ) : (
        <TextArea
          name="failure"
          label={t('finance.transfer.refused.failure')}
          hint={t('finance.transfer.refused.failure.hint')}
          rows={2}
          maxLength={2000}
        />
      )}
    </ActDialog>
  )
}
