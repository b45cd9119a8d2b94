import { LanguageSwitch } from '../ui/frames/language-switch.tsx'
import { useT } from '../ui/words/use-t.ts'

/** The same choice as above every page, where it is looked for. */
export function Language() {
  const t = useT()
  return (
    <section className="sheet pad" aria-labelledby="language">
      <h2 id="language">{t('account.language')}</h2>
      <div className="row">
        <span>{t('account.language.label')}</span>
        <LanguageSwitch />
      </div>
    </section>
  )
}
