import { useT } from '../../ui/words/use-t.ts'
import { AddressInput } from './address-input.tsx'
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
      <AddressInput email={email} onEmail={onEmail} />
    </MailedCode>
  )
}
