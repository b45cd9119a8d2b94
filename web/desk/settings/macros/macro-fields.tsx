import { useRef, useState } from 'react'
import type { MacroView } from '#application/macros/view.ts'
import { macroVariables } from '#domain/macro/variables.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Input, TextArea } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { inCodes, inWords } from '../variables/in-words.ts'
import { VariableChips, writeInto } from '../variables/variable-chips.tsx'
import { macroNames } from './macro-names.ts'
import { MacroPreview } from './macro-preview.tsx'
import { useExample } from './use-example.ts'

type Locale = 'fr' | 'en'
type Props = { macro: Pick<MacroView, 'name' | Locale> }

/** One name, a text in each language, what the case fills in, and how a customer would read it. */
export function MacroFields({ macro }: Props) {
  const t = useT()
  const names = macroNames(t)
  const example = useExample()
  const [texts, setTexts] = useState<Readonly<Record<Locale, string>>>({ fr: macro.fr ?? '', en: macro.en ?? '' })
  const [looking, setLooking] = useState(false)
  const last = useRef<HTMLTextAreaElement>(null)
  // What the case fills in is shown as the text that is being written would say it.
  const [writing, setWriting] = useState<Locale>(t.locale)
  const text = (locale: Locale) => (
    <TextArea
      name={locale}
      label={t(`macro.text.${locale}`)}
      lang={locale}
      rows={6}
      maxLength={5000}
      optional
      defaultValue={inWords(macro[locale] ?? '', names)}
      onFocus={({ target }) => {
        last.current = target
        setWriting(locale)
      }}
      onChange={({ target }) => setTexts((all) => ({ ...all, [locale]: inCodes(target.value, names) }))}
    />
  )
  return (
    <>
      <Input name="name" label={t('macro.name')} hint={t('macro.name.hint')} maxLength={60} defaultValue={macro.name} />
      <div className="macro-texts">
        {text('fr')}
        {text('en')}
      </div>
      <VariableChips
        variables={macroVariables.map((name) => ({ name, label: t(`macro.variable.${name}`), example: example[writing][name] }))}
        lang={writing}
        onInsert={(words) => writeInto(last.current, words)}
      />
      {looking ? (
        <MacroPreview texts={texts} />
      ) : (
        <Button icon="eye" onClick={() => setLooking(true)}>
          {t('macro.look')}
        </Button>
      )}
    </>
  )
}
