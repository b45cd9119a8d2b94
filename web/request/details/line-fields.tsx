import type { OrderView } from '#application/orders/view.ts'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { conditions, seals } from '#domain/return/rma.ts'
import { FileDrop } from '../../ui/files/file-drop.tsx'
import { RadioList } from '../../ui/form/choices.tsx'
import { Input, Select, TextArea } from '../../ui/form/inputs.tsx'
import { Quantity } from '../../ui/form/quantity-field.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { LineDraft } from '../request-draft.ts'
import { doorOf, useRequest } from '../request-context.ts'
import { Exceptions } from './exceptions.tsx'
import { Obstacles } from './obstacles.tsx'
import { SafetyFields } from './safety-fields.tsx'
import { SerialFields } from './serial-fields.tsx'
import { Wanted } from './wanted.tsx'

type Props = {
  item: OrderView['items'][number]
  type: string
  line: LineDraft
  set: (part: Partial<LineDraft>) => void
  assessed: PreviewView['lines'][number] | undefined
}

/** The fields of one product, in the order of clause D1. */
export function LineFields({ item, type, line, set, assessed }: Props) {
  const t = useT()
  const { order, change, onBehalf } = useRequest()
  const reasons = order.reasons.filter(({ types }) => types.includes(type))
  const evidence = reasons.find(({ code }) => code === line.reason)?.evidence === true || line.serials.includes(null)
  const files: Parameters<typeof FileDrop>[0]['onChange'] = (update) =>
    change((now) => ({
      ...now,
      lines: { ...now.lines, [item.id]: { ...(now.lines[item.id] ?? line), files: update((now.lines[item.id] ?? line).files) } },
    }))
  return (
    <>
      <div className="two">
        <Quantity
          name="quantity"
          label={t('request.details.quantity')}
          hint={t('request.details.most', { most: item.returnable })}
          value={line.quantity}
          max={Math.max(1, item.returnable)}
          onChange={(quantity) => set({ quantity })}
        />
        <Select
          name="reason"
          label={t(onBehalf ? 'request.details.theirs' : 'request.details.reason')}
          blank={t('request.details.choose')}
          options={reasons.map(({ code, label }) => ({ value: code, label }))}
          value={line.reason ?? ''}
          onChange={({ target }) => set({ reason: target.value || null })}
        />
      </div>
      <Obstacles checks={assessed?.checks ?? []} item={item} type={type} />
      <Input
        name="note"
        label={t('request.details.note')}
        hint={t('request.details.note.hint')}
        optional
        maxLength={5000}
        value={line.note}
        onChange={({ target }) => set({ note: target.value })}
      />
      {item.hasSerials && (
        <SerialFields line={line} known={item.serials} held={item.serialsHeld} checks={assessed?.checks ?? []} set={set} />
      )}
      <RadioList
        name="seal"
        label={t('request.details.seal')}
        hint={t('request.details.seal.hint')}
        optional
        options={seals.map((seal) => ({ value: seal, label: t(`words.seal.${seal}`) }))}
        value={line.seal}
        onChange={(seal) => set({ seal })}
      />
      <RadioList
        name="condition"
        label={t('request.details.condition')}
        hint={t('request.details.condition.hint')}
        options={conditions.map((condition) => ({ value: condition, label: t(`words.condition.${condition}`) }))}
        value={line.condition}
        onChange={(condition) => set({ condition })}
      />
      <Exceptions checks={assessed?.checks ?? []} pleas={line.pleas} onChange={(pleas) => set({ pleas })} />
      {item.lithiumBattery && (
        <SafetyFields answers={line.safety} stopped={assessed?.safetyGate === 'stop'} onChange={(safety) => set({ safety })} />
      )}
      <Wanted
        type={type}
        kinds={doorOf(item, type)?.resolutions ?? []}
        value={line.resolution}
        onChange={(resolution) => set({ resolution })}
      />
      <TextArea
        name="dockMessage"
        label={t('request.details.message')}
        hint={t('request.details.message.hint')}
        maxLength={5000}
        value={line.dockMessage}
        onChange={({ target }) => set({ dockMessage: target.value })}
      />
      <FileDrop
        name="fileIds"
        place={`fileIds ${item.id}`}
        label={t('request.details.files')}
        optional={!evidence}
        value={line.files}
        onChange={files}
      />
    </>
  )
}
