import { Language } from '../../account/language.tsx'
import { Password } from '../../account/password.tsx'
import { Sessions } from '../../account/sessions.tsx'
import { WhoIAm } from '../../account/who-i-am.tsx'
import { useMe } from '../../ui/api/session.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import '../../account/account.css'

/** Who one is, the language, the password, and where one is signed in; a guest has neither company nor password. */
export function AccountPage() {
  const t = useT()
  const me = useMe()
  const title = t(me?.order ? 'account.title.guest' : 'account.title')
  useTitle(title)
  if (!me) return null
  const guest = me.order !== null || me.conversationId !== null
  return (
    <div className="account">
      <h1>{title}</h1>
      <WhoIAm me={me} />
      <Sessions />
      <Language />
      {!guest && <Password email={me.email} lead={t('account.password.lead')} />}
    </div>
  )
}
