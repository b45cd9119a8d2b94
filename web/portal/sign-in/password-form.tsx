import type { MeView } from '#application/people/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { AddressInput } from './address-input.tsx'

export type EntryProps = { email: string; onEmail: (email: string) => void; onEnter: (me: MeView) => void }

export function PasswordForm({ email, onEmail, onEnter }: EntryProps) {
  const t = useT()
  const entry = useCommand<MeView>('POST', '/session', { onDone: onEnter })
  return (
    <Form problem={entry.problem} onSend={({ password }) => void entry.send({ email, password })}>
      <AddressInput email={email} onEmail={onEmail} />
      <Input name="password" label={t('portal.sign-in.password')} type="password" autoComplete="current-password" />
      <ActionButton type="submit" kind="go" busy={entry.busy}>
        {t('ui.sign-in')}
      </ActionButton>
    </Form>
  )
}
