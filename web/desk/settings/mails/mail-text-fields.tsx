import { useRef, useState } from 'react'
import type { MailKind } from '#application/reactions.ts'
import { Button } from '../../../ui/control/button.tsx'
import { TextArea } from '../../../ui/form/inputs.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { inWords } from '../variables/in-words.ts'
import { VariableChips, writeInto } from '../variables/variable-chips.tsx'
import { MailPreview } from './mail-preview.tsx'
import { mailNames } from './mail-variables.ts'
import { type MailText, saidNow, type Taken } from './mail-view.ts'

type Props = {
  kind: MailKind
  text: MailText
  /** What one of the languages begins with, in the place of what it says now. */
  taken?: Pick<Taken, 'locale' | 'words'>
  /** What is kept of what was typed. */
  written: (locale: 'fr' | 'en', typed: string) => string
}
type Shown = { locale: 'fr' | 'en'; text: string }

/** A text as it is written in both languages, the catalogue's own to go back to, and the mail that says it. */
export function MailTextFields({ kind, text, taken, written }: Props) {
  const t = useT()
  const names = mailNames(t)
  const [shown, setShown] = useState<Shown | null>(null)
  const areas = useRef<Record<'fr' | 'en', HTMLTextAreaElement | null>>({ fr: null, en: null })
  const last = useRef<HTMLTextAreaElement>(null)
  // What the case fills in is shown as the text that is being written would say it.
  const [writing, setWriting] = useState<'fr' | 'en'>(t.locale)
  const restore = (locale: 'fr' | 'en'): void => {
    const area = areas.current[locale]
    if (!area) return
    area.value = inWords(text[locale].original, names)
    area.focus()
  }
  return (
    <>
      <div className="mail-pair">
        {(['fr', 'en'] as const).map((locale) => (
          <div key={locale}>
            <TextArea
              name={locale}
              label={t(`mails.text.${locale}`)}
              lang={locale}
              rows={text.part === 'subject' ? 2 : 5}
              maxLength={2000}
              defaultValue={inWords(taken?.locale === locale ? taken.words : saidNow(text[locale]), names)}
              ref={(area) => void (areas.current[locale] = area)}
              onFocus={({ target }) => {
                last.current = target
                setWriting(locale)
              }}
            />
            <div className="row">
              <Button onClick={() => setShown({ locale, text: written(locale, areas.current[locale]?.value ?? '') })}>
                {t(`mails.look.${locale}`)}
              </Button>
              <Button kind="quiet" onClick={() => restore(locale)}>
                {t(`mails.restore.${locale}`)}
              </Button>
            </div>
          </div>
        ))}
      </div>
      <VariableChips
        variables={text.variables.map((one) => ({ name: one.name, label: names[one.name] ?? one.name, example: one[writing] }))}
        lang={writing}
        onInsert={(words) => writeInto(last.current, words)}
      />
      {shown && <MailPreview kind={kind} textKey={text.key} locale={shown.locale} text={shown.text} />}
    </>
  )
}
