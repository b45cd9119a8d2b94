import { useState } from 'react'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { Form } from '../ui/form/form.tsx'
import { Input } from '../ui/form/inputs.tsx'
import { toast } from '../ui/notice/toasts.ts'
import { useT } from '../ui/words/use-t.ts'

/** A new password; the address is there for whatever keeps passwords in the browser. */
export function Password({ email, lead }: { email: string; /** What it opens, and what a new one ends. */ lead: string }) {
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
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Input name="current" label={t('account.password.current')} type="password" autoComplete="current-password" />
        <Input
          name="next"
          label={t('account.password.next')}
          hint={t('account.password.hint')}
          type="password"
          autoComplete="new-password"
        />
        <ActionButton type="submit" busy={change.busy}>
          {t('account.password.send')}
        </ActionButton>
      </Form>
    </section>
  )
}
