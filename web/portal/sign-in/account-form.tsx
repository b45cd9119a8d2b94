import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { needWords } from '../../ui/words/words.ts'
import { useT } from '../../ui/words/use-t.ts'
import { passkeysHere } from '../../account/factors/passkey.ts'
import { askedCode } from './asked-code.ts'
import { CodeForm } from './code-form.tsx'
import { type EntryProps, PasswordForm } from './password-form.tsx'

const PasskeyButton = lazy(async () => {
  const [{ PasskeyButton }] = await Promise.all([import('../../account/factors/passkey-button.tsx'), needWords('factor')])
  return { default: PasskeyButton }
})

const SignOnButton = lazy(async () => {
  const [{ SignOnButton }] = await Promise.all([import('../sign-on/sign-on-button.tsx'), needWords('sign-on')])
  return { default: SignOnButton }
})

/** By password, or by a code sent to the e-mail for whoever has none. `staffTo`: where staff want to go, who have ways of their own. */
export function AccountForm({ staffTo, ...props }: EntryProps & { staffTo: string | undefined }) {
  const t = useT()
  const [byCode, setByCode] = useState(() => askedCode()?.path === '/session/codes')
  return (
    <>
      <p className="soft">{t(byCode ? 'portal.sign-in.by-code' : 'portal.sign-in.by-password')}</p>
      <div className="sheet pad">{byCode ? <CodeForm {...props} /> : <PasswordForm {...props} />}</div>
      <Button kind="quiet" icon={byCode ? 'lock' : 'mail'} onClick={() => setByCode(!byCode)}>
        {t(byCode ? 'portal.sign-in.use-password' : 'portal.sign-in.use-code')}
      </Button>
      {staffTo !== undefined && (
        <Suspense fallback={null}>
          <SignOnButton retour={staffTo} />
        </Suspense>
      )}
      {staffTo !== undefined && passkeysHere() && (
        <Suspense fallback={null}>
          <PasskeyButton onEnter={props.onEnter}>{t('portal.sign-in.passkey')}</PasskeyButton>
        </Suspense>
      )}
    </>
  )
}
