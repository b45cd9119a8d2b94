import { lazy, Suspense } from 'react'
import { isStaff } from '#domain/actor.ts'
import { useMe } from '../../ui/api/session.ts'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import { Language } from './language.tsx'
import { Password } from './password.tsx'
import { Skeleton } from '../../ui/notice/skeleton.tsx'
import { Sessions } from './sessions.tsx'
import { WhoIAm } from './who-i-am.tsx'
import './account.css'

const SecondFactors = lazy(async () => ({ default: (await import('./second-factors.tsx')).SecondFactors }))

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
      {!guest && <Password email={me.email} />}
      {!guest && isStaff(me) && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <SecondFactors />
        </Suspense>
      )}
    </div>
  )
}
