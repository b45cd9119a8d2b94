import type { OrderView } from '#application/orders/view.ts'
import type { PreviewView } from '#application/returns/preview-view.ts'
import { seals } from '#domain/return/rma.ts'
import { Select } from '../../ui/form/inputs.tsx'
import { LackingFields } from '../../ui/retype/lacking-fields.tsx'
import { pleadable } from '../../ui/retype/lacks.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Pleas } from './pleas.tsx'
import { bareLine, type ToldLine } from './told-line.ts'

type Props = {
  order: OrderView
  type: string
  item: OrderView['items'][number]
  quantity: number
  index: number
  told: ToldLine
  set: (change: (told: ToldLine) => ToldLine) => void
  assessed: PreviewView['lines'][number] | undefined
  /** Photos are asked of somebody else. */
  noFiles?: boolean
}

/** One product of the return to be: what the portal asks of it, and at once what the policy says. */
export function ToldFields({ order, type, item, quantity, index, told, set, assessed, noFiles = false }: Props) {
  const t = useT()
  const line = bareLine(item, quantity)
  const put = (part: Partial<ToldLine>): void => set((all) => ({ ...all, ...part }))
  const kinds = item.doors.find((door) => door.type === type)?.resolutions ?? []
  return (
    <>
      <LackingFields
        order={order}
        type={type}
        line={line}
        index={index}
        said={told.said}
        set={(change) => set((all) => ({ ...all, said: change(all.said) }))}
        noFiles={noFiles}
      />
      {type !== 'withdrawal' && (
        <Select
          name={`lines.${index}.seal`}
          label={t('contact.desk.turn.seal')}
          optional
          blank={t('contact.desk.choose')}
          value={told.seal ?? ''}
          onChange={({ target }) => put({ seal: seals.find((seal) => seal === target.value) ?? null })}
          options={seals.map((seal) => ({ value: seal, label: t(`words.seal.${seal}`) }))}
        />
      )}
      {kinds.length > 1 && (
        <Select
          name={`lines.${index}.resolution`}
          label={t('contact.desk.turn.wanted')}
          value={told.resolution ?? kinds[0] ?? ''}
          onChange={({ target }) => put({ resolution: kinds.find((kind) => kind === target.value) ?? null })}
          options={kinds.map((kind) => ({ value: kind, label: t(`words.resolution.${kind}`) }))}
        />
      )}
      <Pleas index={index} asked={pleadable({ order, type, line })} assessed={assessed} told={told} set={set} />
    </>
  )
}
