import { Button } from '../../../ui/control/button.tsx'
import { Chip } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import type { MailText } from './mail-view.ts'

type Props = { texts: readonly MailText[]; onEdit: (text: MailText) => void }

/** The subjects a notification may have, then its paragraphs: which of them it says depends on the case. */
export function MailTextList({ texts, onEdit }: Props) {
  const t = useT()
  return (
    <ul className="sheet mail-texts">
      {texts.map((text) => (
        <li key={text.key}>
          <div>
            <p className="small muted">
              {t(`mails.part.${text.part}`)} <span className="mono">{text.key}</span>
              {text.alsoIn.length > 0 && <>, {t('mails.also', { count: text.alsoIn.length })}</>}
            </p>
            {(['fr', 'en'] as const).map((locale) => (
              <p key={locale} lang={locale}>
                {text[locale].own ?? text[locale].original}{' '}
                {text[locale].own !== null && (
                  <span lang={t.locale}>
                    <Chip>{t('mails.own')}</Chip>
                  </span>
                )}
              </p>
            ))}
          </div>
          <Button onClick={() => onEdit(text)} aria-label={t('mails.edit.label', { key: text.key })}>
            {t('mails.edit')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
