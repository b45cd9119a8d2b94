import type { ResolutionView, ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { formatMoney } from '../../../ui/format/number.ts'
import { toast } from '../../../ui/notice/toasts.ts'
import { doneWord } from './done-word.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { ActDialog } from '../../../ui/dialog/act-dialog.tsx'
import { belief, believed } from '../../finance/believed.ts'
import { blankExecution } from '../../finance/blank-execution.ts'
import { executionBody } from '../../finance/execution-body.ts'
import { Meanwhile } from '../acts/meanwhile.tsx'

type Props = { resolution: ResolutionView; view: ReturnView; onClose: () => void }

/** Once, with its reference: the new order's number for goods, the payment's for money. */
export function ExecuteDialog({ resolution, view, onClose }: Props) {
  const t = useT()
  const { id, kind, amount } = resolution
  const goods = amount === null
  const money = (sum: number): string => formatMoney(sum, view.currency, t.locale)
  const [typed, setTyped, forget] = useDraft(`execution.${id}`, blankExecution)
  const execution = useCommand('PUT', `/returns/${view.number}/resolutions/${id}/execution`, {
    version: view.version,
    onDone: () => {
      toast(t('desk.execute.done'))
      forget()
      onClose()
    },
  })
  const sum = believed(resolution, execution.problem)
  const { reduceReceivable } = sum
  const what = t(`words.resolution.${kind}`)
  return (
    <ActDialog
      title={goods ? what : t('desk.execute.money', { what, amount: money(amount) })}
      act={t(`desk.owed.${doneWord({ kind, amount })}`)}
      command={execution}
      onClose={onClose}
      onSend={() => void execution.send({ ...executionBody(typed, goods), ...belief(sum) })}
    >
      <Meanwhile view={view} />
      <p>{t('desk.execute.once')}</p>
      {amount !== null && reduceReceivable > 0 && (
        <p>{t('desk.execute.receivable', { receivable: money(reduceReceivable), paid: money(amount - reduceReceivable) })}</p>
      )}
      <Input
        name="reference"
        label={t(goods ? 'desk.execute.reference.goods' : 'desk.execute.reference.money')}
        hint={t(goods ? 'desk.execute.reference.goods.hint' : 'desk.execute.reference.money.hint')}
        mono
        maxLength={140}
        value={typed.reference}
        onChange={({ target }) => setTyped((now) => ({ ...now, reference: target.value }))}
        autoComplete="off"
      />
      {goods &&
        (['carrier', 'tracking'] as const).map((part) => (
          <Input
            key={part}
            name={part}
            label={t(`desk.execute.${part}`)}
            {...(part === 'tracking' ? { hint: t('desk.execute.tracking.hint') } : {})}
            optional
            mono={part === 'tracking'}
            maxLength={100}
            value={typed[part]}
            onChange={({ target }) => setTyped((now) => ({ ...now, [part]: target.value }))}
            autoComplete="off"
          />
        ))}
      <TextArea
        name="message"
        label={t('desk.message')}
        optional
        rows={3}
        maxLength={5000}
        value={typed.message}
        onChange={({ target }) => setTyped((now) => ({ ...now, message: target.value }))}
      />
    </ActDialog>
  )
}
