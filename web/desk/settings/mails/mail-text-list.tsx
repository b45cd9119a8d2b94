import { Button } from '../../../ui/control/button.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { FilledText } from '../variables/filled-text.tsx'
import { mailNames } from './mail-variables.ts'
import { type MailText, partOf } from './mail-view.ts'

type Props = { texts: readonly MailText[]; onEdit: (text: MailText) => void }

/** The subjects a notification may have, then its paragraphs, the reader's language first: which of them it says depends on the case. */
export function MailTextList({ texts, onEdit }: Props) {
  const t = useT()
  const names = mailNames(t)
  return (
    <ul className="sheet mail-texts">
      {texts.map((text) => {
        const part = partOf(text, texts, t)
        return (
          <li key={text.key}>
            <div>
              <p className="small muted">
                {part}
                {text.alsoIn.length > 0 && <>, {t('mails.also', { count: text.alsoIn.length })}</>}
              </p>
              {(t.locale === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)).map((locale) => (
                <p key={locale} lang={locale}>
                  <FilledText pieces={text[locale].shown} names={names} lang={locale} />{' '}
                  {text[locale].own !== null && (
                    <span lang={t.locale}>
                      <Chip>{t('mails.own')}</Chip>
                    </span>
                  )}
                </p>
              ))}
            </div>
            <Button onClick={() => onEdit(text)} aria-label={t('mails.edit.label', { part })}>
              {t('mails.edit')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
