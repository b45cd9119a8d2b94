import { useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { line: number; text: string; onCorrect: (text: string) => void }

/** One row as it was written, mended where its fault is told: nobody counts rows. */
export function CorrectRow({ line, text, onCorrect }: Props) {
  const t = useT()
  const [typed, setTyped] = useState(text)
  return (
    <Form className="lot-correct" onSend={() => onCorrect(typed)}>
      <Input
        name={`row-${line}`}
        label={t('lot.correct', { line })}
        mono
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        side={
          <Button type="submit">
            {t('lot.correct.take')}
            <span className="sr"> {t('lot.line', { line })}</span>
          </Button>
        }
      />
    </Form>
  )
}
