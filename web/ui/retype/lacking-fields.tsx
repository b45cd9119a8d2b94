import type { OrderView } from '#application/orders/view.ts'
import { useContext } from 'react'
import { conditions, safetyQuestions } from '#domain/return/rma.ts'
import { FileDrop } from '../files/file-drop.tsx'
import { RadioList } from '../form/choices.tsx'
import { FormContext } from '../form/form-context.ts'
import { Select, TextArea } from '../form/inputs.tsx'
import { useT } from '../words/use-t.ts'
import { type AskedLine, lacksOf, pleadable, type SaidLine } from './lacks.ts'
import { SerialPicks } from './serial-picks.tsx'

type Props = {
  order: Pick<OrderView, 'items' | 'reasons'>
  type: string
  line: AskedLine
  /** The line's place in the return: the API's errors are named by it. */
  index: number
  said: SaidLine
  set: (change: (said: SaidLine) => SaidLine) => void
  /** Photos are asked of somebody else. */
  noFiles?: boolean
}

/** Of an order with more, one is typed sooner than found. */
const MOST_PICKS = 12

const answers = ['yes', 'no', 'dont_know'] as const

/** What a new type asks of a line that never said it; nothing where it asks for nothing more. */
export function LackingFields({ order, type, line, index, said, set, noFiles = false }: Props) {
  const t = useT()
  const { errors } = useContext(FormContext)
  const lacks = lacksOf({ order, type, line, said })
  const asks = noFiles ? lacks.difference(new Set(['fileIds'])) : lacks
  if (asks.size === 0) return null
  const at = (field: string): string => `lines.${index}.${field}`
  const put = (part: Partial<SaidLine>): void => set((all) => ({ ...all, ...part }))
  // One field for all rows: what is wrong with the first of them is said at it.
  const serialError = errors.get(at('serials')) ?? [...errors].find(([field]) => field.startsWith(`${at('serials')}.`))?.[1]
  const clause = pleadable({ order, type, line })
  const bought = order.items.find(({ id }) => id === line.orderLineId)
  const free = bought?.serials?.filter((serial) => !bought.serialsHeld.includes(serial)) ?? []
  return (
    <fieldset className="form">
      <legend>
        <b>{line.name}</b>
      </legend>
      {lacks.has('reason') && (
        <Select
          name={at('reason')}
          label={t('ui.retype.reason')}
          blank={t('ui.retype.blank')}
          options={order.reasons.filter(({ types }) => types.includes(type)).map(({ code, label }) => ({ value: code, label }))}
          value={said.reason ?? ''}
          onChange={({ target }) => put({ reason: target.value || null })}
        />
      )}
      {lacks.has('serials') && (
        <>
          <TextArea
            name={at('serials')}
            label={t('ui.retype.serials')}
            hint={t(noFiles ? 'ui.retype.serials.rows' : 'ui.retype.serials.hint')}
            error={serialError}
            rows={Math.min(3, line.quantity)}
            value={said.serials}
            onChange={({ target }) => put({ serials: target.value })}
          />
          {free.length > 0 && (
            <SerialPicks known={free.slice(0, MOST_PICKS)} said={said.serials} onChange={(serials) => put({ serials })} />
          )}
        </>
      )}
      {lacks.has('condition') && (
        <RadioList
          name={at('condition')}
          label={t('ui.retype.condition')}
          options={conditions.map((condition) => ({ value: condition, label: t(`words.condition.${condition}`) }))}
          value={said.condition}
          onChange={(condition) => put({ condition })}
        />
      )}
      {clause !== null && (
        <TextArea
          name={`lines.${index}`}
          label={t('ui.retype.plea', { clause })}
          hint={t('ui.retype.plea.hint')}
          optional={line.exceptions.some((pleaded) => pleaded.clause === clause)}
          rows={2}
          maxLength={2000}
          value={said.plea}
          onChange={({ target }) => put({ plea: target.value })}
        />
      )}
      {lacks.has('safety') &&
        safetyQuestions.map((question, nth) => (
          <RadioList
            key={question}
            // What is wrong with the answers is said at the first question.
            name={nth === 0 ? at('safety') : at(`safety.${question}`)}
            label={t(`words.safety.${question}`)}
            row
            options={answers.map((answer) => ({ value: answer, label: t(`words.answer.${answer}`) }))}
            value={said.safety[question] ?? null}
            onChange={(answer) => put({ safety: { ...said.safety, [question]: answer } })}
          />
        ))}
      {lacks.has('dockMessage') && (
        <TextArea
          name={at('dockMessage')}
          label={t('ui.retype.message')}
          maxLength={5000}
          value={said.dockMessage}
          onChange={({ target }) => put({ dockMessage: target.value })}
        />
      )}
      {asks.has('fileIds') && (
        <FileDrop
          name={at('fileIds')}
          label={t('ui.retype.files')}
          value={said.files}
          onChange={(change) => set((all) => ({ ...all, files: change(all.files) }))}
        />
      )}
    </fieldset>
  )
}
