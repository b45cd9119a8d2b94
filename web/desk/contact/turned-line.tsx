import type { OrderView, PreviewView } from '#application/views.ts'
import { seals } from '#domain/return/rma.ts'
import { Select, TextArea } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { LackingFields } from '../../ui/retype/lacking-fields.tsx'
import { pleadable } from '../../ui/retype/lacks.ts'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { bareLine, type ToldLine } from './turned.ts'

type Props = {
  order: OrderView
  type: string
  item: OrderView['items'][number]
  quantity: number
  index: number
  told: ToldLine
  set: (change: (told: ToldLine) => ToldLine) => void
  assessed: PreviewView['lines'][number] | undefined
}

/** One product of the return to be: what the portal asks of it, and at once what the policy says. */
export function TurnedLine({ order, type, item, quantity, index, told, set, assessed }: Props) {
  const t = useT()
  const line = bareLine(item, quantity)
  const put = (part: Partial<ToldLine>): void => set((all) => ({ ...all, ...part }))
  const blocks = assessed?.checks.filter(({ outcome }) => outcome === 'block') ?? []
  const asked = pleadable({ order, type, line })
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
      {blocks.map(({ code, clause, text, waivable }) =>
        !waivable ? (
          <Notice key={code} tone="bad" live>
            <span>
              {text} <Clause id={clause} />
            </span>
          </Notice>
        ) : (
          clause !== asked && (
            <TextArea
              key={code}
              name={`lines.${index}.pleas.${clause}`}
              label={t('ui.retype.plea', { clause })}
              hint={text}
              rows={2}
              maxLength={2000}
              value={told.pleas[clause] ?? ''}
              onChange={({ target }) => set((all) => ({ ...all, pleas: { ...all.pleas, [clause]: target.value } }))}
            />
          )
        ),
      )}
      {assessed?.safetyGate === 'stop' && (
        <Notice tone="bad" live>
          <b>{t('contact.desk.turn.stop')}</b>
          <span>{t('contact.desk.turn.stop.body')}</span>
        </Notice>
      )}
    </>
  )
}
