import type { MailedView } from '#application/contact/message-view.ts'
import { Icon } from '../icons/icon.tsx'
import type { Key } from '../words/catalogues.ts'
import { useT } from '../words/use-t.ts'

/** Beside who said it: that it came by e-mail. */
export function MailedMark() {
  const t = useT()
  return (
    <>
      , <Icon name="mail" /> {t('mailed.by-mail')}
    </>
  )
}

const reasons: Readonly<Record<string, Key>> = {
  file_empty: 'mailed.refused.empty',
  file_too_large: 'mailed.refused.large',
  too_many_files: 'mailed.refused.many',
  mail_too_large: 'mailed.refused.mail',
  file_wrapped: 'mailed.refused.wrapped',
}

/** Below the words: files that were not taken, and what the message does not show of the mail. As text: nothing of a mail is ever markup here. */
export function MailedRest({ mail: { refused, folded } }: { mail: MailedView }) {
  const t = useT()
  return (
    <>
      {refused.length > 0 && (
        <ul className="mailed-refused">
          {refused.map(({ name, code }) => (
            <li key={`${code} ${name}`}>
              <Icon name="alert" /> {t('mailed.refused', { name, why: t(reasons[code] ?? 'mailed.refused.type') })}
            </li>
          ))}
        </ul>
      )}
      {folded !== '' && (
        <details className="mailed-folded">
          <summary>{t('mailed.folded')}</summary>
          <div>{folded}</div>
        </details>
      )}
    </>
  )
}
