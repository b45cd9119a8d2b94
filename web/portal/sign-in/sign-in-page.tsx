import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeView } from '#application/views.ts'
import { landing } from '../../landing.ts'
import { Button } from '../../ui/control/button.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { useT } from '../../ui/words/use-t.ts'
import { CodeForm } from './code-form.tsx'
import { PasswordForm } from './password-form.tsx'
import './sign-in.css'

/** By password, or by a code sent to the e-mail for whoever has none. Back to where one wanted to go. */
export function SignInPage() {
  const t = useT()
  const { retour } = useSearch({ from: '/portal/connexion' })
  const navigate = useNavigate()
  const [byCode, setByCode] = useState(false)
  const [email, setEmail] = useState('')
  useTitle(t('ui.sign-in'))
  const enter = ({ roles }: MeView): void => {
    void navigate({ href: retour === undefined || retour === '/' ? landing(roles) : retour, replace: true })
  }
  return (
    <section className="sign-in" aria-labelledby="title">
      <h1 id="title">{t('ui.sign-in')}</h1>
      <p className="soft">{t(byCode ? 'portal.sign-in.by-code' : 'portal.sign-in.by-password')}</p>
      <div className="sheet pad">
        {byCode ? (
          <CodeForm email={email} onEmail={setEmail} onEnter={enter} />
        ) : (
          <PasswordForm email={email} onEmail={setEmail} onEnter={enter} />
        )}
      </div>
      <Button kind="quiet" icon={byCode ? 'lock' : 'mail'} onClick={() => setByCode(!byCode)}>
        {t(byCode ? 'portal.sign-in.use-password' : 'portal.sign-in.use-code')}
      </Button>
    </section>
  )
}
