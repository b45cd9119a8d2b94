import { useRef } from 'react'
import { Field } from '../../ui/form/field.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { rowsOf } from './row-text.ts'

type Props = { text: string; onChange: (text: string) => void; error: string | undefined }

/** The list as it is typed or pasted, each row with the number by which its verdict names it. */
export function RowsArea({ text, onChange, error }: Props) {
  const t = useT()
  const numbers = useRef<HTMLPreElement>(null)
  return (
    <Field name="rows" label={t('lot.rows')} hint={t('lot.rows.hint')} error={error}>
      {(control) => (
        <div className="lot-area">
          <pre ref={numbers} className="mono" aria-hidden="true">
            {rowsOf(text)
              .map((_, index) => index + 1)
              .join('\n')}
          </pre>
          <textarea
            {...control}
            className="area mono"
            rows={8}
            wrap="off"
            spellCheck={false}
            placeholder={t('lot.rows.example')}
            value={text}
            onChange={({ target }) => onChange(target.value)}
            onScroll={({ currentTarget: { scrollTop } }) => numbers.current?.scrollTo({ top: scrollTop })}
          />
        </div>
      )}
    </Field>
  )
}
