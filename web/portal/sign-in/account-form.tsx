import { useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { askedCode } from './asked-code.ts'
import { CodeForm } from './code-form.tsx'
import { type EntryProps, PasswordForm } from './password-form.tsx'

/** By password, or by a code sent to the e-mail for whoever has none. */
export function AccountForm(props: EntryProps) {
  const t = useT()
  const [byCode, setByCode] = useState(() => askedCode()?.path === '/session/codes')
  return (
    <>
      <p className="soft">{t(byCode ? 'portal.sign-in.by-code' : 'portal.sign-in.by-password')}</p>
      <div className="sheet pad">{byCode ? <CodeForm {...props} /> : <PasswordForm {...props} />}</div>
      <Button kind="quiet" icon={byCode ? 'lock' : 'mail'} onClick={() => setByCode(!byCode)}>
        {t(byCode ? 'portal.sign-in.use-password' : 'portal.sign-in.use-code')}
      </Button>
    </>
  )
}
