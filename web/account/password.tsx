import { useState } from 'react'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { Form } from '../ui/form/form.tsx'
import { Input } from '../ui/form/inputs.tsx'
import { toast } from '../ui/notice/toasts.ts'
import { useT } from '../ui/words/use-t.ts'
import { NewPassword } from './new-password.tsx'

/** A new password. `lead`: what it opens, and what a new one ends. */
export function Password({ email, lead }: { email: string; lead: string }) {
  const t = useT()
  const [nth, setNth] = useState(0)
  const change = useCommand('PUT', '/session/password', {
    onDone: () => {
      setNth(nth + 1)
      toast(t('account.password.done'), { icon: 'lock' })
    },
  })
  return (
    <section className="sheet pad" aria-labelledby="password">
      <h2 id="password">{t('account.password')}</h2>
      <p className="soft">{lead}</p>
      <Form key={nth} problem={change.problem} onSend={({ current, next }) => void change.send({ current, next })}>
        <Input name="current" label={t('account.password.current')} type="password" autoComplete="current-password" />
        <NewPassword name="next" label={t('account.password.next')} email={email} />
        <ActionButton type="submit" busy={change.busy}>
          {t('account.password.send')}
        </ActionButton>
      </Form>
    </section>
  )
}
