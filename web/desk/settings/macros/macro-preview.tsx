import { fillIn } from '#domain/macro/variables.ts'
import { useT } from '../../../ui/words/use-t.ts'
import { useExample } from './use-example.ts'

type Props = { /** In codes, as they would be kept. */ texts: Readonly<Record<'fr' | 'en', string>> }

/** What a customer would read, on an example, in each language that has a text. */
export function MacroPreview({ texts }: Props) {
  const t = useT()
  const example = useExample()
  const written = (['fr', 'en'] as const).filter((locale) => texts[locale].trim() !== '')
  return (
    <section className="macro-preview" aria-label={t('macro.preview')}>
      <h3>{t('macro.preview')}</h3>
      {written.length === 0 && <p className="muted">{t('macro.preview.none')}</p>}
      <div className="macro-texts">
        {written.map((locale) => (
          <div key={locale}>
            <p className="small muted">{t(`macro.text.${locale}`)}</p>
            <blockquote lang={locale}>{fillIn(texts[locale], example[locale]).text}</blockquote>
          </div>
        ))}
      </div>
    </section>
  )
}
