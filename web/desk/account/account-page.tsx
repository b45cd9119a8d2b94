import { hasRole } from '#domain/actor.ts'
import { Language } from '../../account/language.tsx'
import { Password } from '../../account/password.tsx'
import { SecondFactors } from '../../account/second-factors.tsx'
import { Sessions } from '../../account/sessions.tsx'
import { WhoIAm } from '../../account/who-i-am.tsx'
import { useApi } from '../../ui/api/query.ts'
import { useMe } from '../../ui/api/session.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import { SearchBox } from '../search/search-box.tsx'
import '../../account/account.css'
import './account-page.css'

/** Who one is at work, by what one comes in, and where one is signed in. */
export function AccountPage() {
  const t = useT()
  const me = useMe()
  useTitle(t('account.title'))
  const signOn = useApi<{ name: string | null; only: boolean }>('/session/sign-on').data
  if (!me) return null
  // Where staff sign in elsewhere only, a password opens nothing; admins keep theirs.
  const elsewhere = signOn?.only && !hasRole(me, 'admin') ? signOn.name : null
  return (
    <>
      <div className="d-top">
        <SearchBox />
      </div>
      <div className="account account--staff">
        <h1>{t('account.title')}</h1>
        <WhoIAm me={me} />
        <Sessions />
        <Language />
        {elsewhere === null ? (
          <Password email={me.email} lead={t('account.password.staff')} />
        ) : (
          <section className="sheet pad" aria-labelledby="password">
            <h2 id="password">{t('account.password')}</h2>
            <p className="soft">{t('account.password.elsewhere', { provider: elsewhere })}</p>
          </section>
        )}
        <SecondFactors />
      </div>
    </>
  )
}
