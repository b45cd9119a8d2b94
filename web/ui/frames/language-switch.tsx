import { ask, newIdempotencyKey } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { type Locale, locales } from '../words/locale.ts'
import { useT } from '../words/use-t.ts'
import { speak } from '../words/words.ts'
import '../styles/portal-frame.css'

const names: Record<Locale, string> = { fr: 'Français', en: 'English' }

/** Each language in its own words. */
export function LanguageSwitch() {
  const t = useT()
  const me = useMe()
  const choose = (locale: Locale): void => {
    void speak(locale)
    // Mails follow; if this fails, the next choice tries again.
    if (me) ask({ method: 'PUT', path: '/session/locale', body: { locale }, idempotencyKey: newIdempotencyKey() }).catch(() => undefined)
  }
  return (
    <span className="langs" role="group" aria-label={t('ui.language')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={locale === t.locale ? 'true' : undefined}
          onClick={() => choose(locale)}
        >
          {locale.toUpperCase()}
          <span className="sr">{names[locale]}</span>
        </button>
      ))}
    </span>
  )
}
