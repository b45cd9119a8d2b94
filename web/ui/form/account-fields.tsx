import { useT } from '../words/use-t.ts'
import { Input } from './inputs.tsx'

/** A bank account as it is written down: its number is kept in no draft. */
export function AccountFields() {
  const t = useT()
  return (
    <>
      <Input
        name="iban"
        label={t('ui.account.iban')}
        hint={t('ui.account.iban.hint')}
        mono
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
      />
      <Input name="holder" label={t('ui.account.holder')} hint={t('ui.account.holder.hint')} maxLength={70} autoComplete="name" />
    </>
  )
}
