import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'

type Props = { email: string; onEmail: (email: string) => void }

/** By which address one comes in; it stays whichever way is taken. */
export function AddressInput({ email, onEmail }: Props) {
  const t = useT()
  return (
    <Input
      name="email"
      label={t('portal.sign-in.email')}
      type="email"
      autoComplete="username"
      value={email}
      onChange={({ target }) => onEmail(target.value)}
    />
  )
}
