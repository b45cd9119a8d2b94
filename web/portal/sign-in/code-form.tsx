import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { MailedCode } from './mailed-code.tsx'
import type { EntryProps } from './password-form.tsx'

/** With the address alone. */
export function CodeForm({ email, onEmail, onEnter }: EntryProps) {
  const t = useT()
  return (
    <MailedCode
      paths={{ codes: '/session/codes', session: '/session/code' }}
      asked={{ email }}
      sent={(minutes) => t('portal.sign-in.code-sent', { email, minutes })}
      enter={t('ui.sign-in')}
      other={t('portal.sign-in.other')}
      check={t('entry.account.check')}
      onEnter={onEnter}
    >
      <Input
        name="email"
        label={t('portal.sign-in.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={({ target }) => onEmail(target.value)}
      />
    </MailedCode>
  )
}
