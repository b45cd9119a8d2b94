import type { PreviewView } from '#application/returns/preview-view.ts'
import { TextArea } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Clause } from '../../ui/status/clause.tsx'
import { useT } from '../../ui/words/use-t.ts'
import type { ToldLine } from './told-line.ts'

type Props = {
  index: number
  /** The clause whose plea has its field already. */
  asked: string | null
  assessed: PreviewView['lines'][number] | undefined
  told: ToldLine
  set: (change: (told: ToldLine) => ToldLine) => void
}

/** What stands in the way of a line: a plea is asked where one may help, and said where none does. */
export const Pleas = ({ index, asked, assessed, told, set }: Props) => {
  const t = useT()
  const blocks = assessed?.checks.filter(({ outcome }) => outcome === 'block') ?? []
  return blocks.map(({ code, clause, text, waivable }) =>
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
  )
}
