import { Input } from '../ui/form/inputs.tsx'
import { useT } from '../ui/words/use-t.ts'

type Props = { name: string; label: string; /** Whose it is, for whatever keeps passwords in the browser. */ email: string }

/** A password that is chosen here. */
export function NewPassword({ name, label, email }: Props) {
  const t = useT()
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Input name={name} label={label} hint={t('account.password.hint')} type="password" autoComplete="new-password" />
    </>
  )
}
