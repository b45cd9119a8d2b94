import { useState } from 'react'
import type { MeView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { EntryProps } from './password-form.tsx'

/** It has just appeared, in answer to one's own press. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

/** First the address, then the code that came there. The answer is the same whether the address is known or not. */
export function CodeForm({ email, onEmail, onEnter }: EntryProps) {
  const t = useT()
  const [sentFor, setSentFor] = useState<number | null>(null)
  const request = useCommand<{ minutes: number }>('POST', '/session/codes', { onDone: ({ minutes }) => setSentFor(minutes) })
  const entry = useCommand<MeView>('POST', '/session/code', { onDone: onEnter })
  if (sentFor === null) {
    return (
      <Form key="address" problem={request.problem} onSend={() => void request.send({ email })}>
        <Input
          name="email"
          label={t('portal.sign-in.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={({ target }) => onEmail(target.value)}
        />
        <ActionButton type="submit" kind="go" busy={request.busy}>
          {t('portal.sign-in.send-code')}
        </ActionButton>
      </Form>
    )
  }
  const again = async (): Promise<void> => {
    entry.forget()
    const { done } = await request.send({ email })
    if (done) toast(t('portal.sign-in.again.done'), { icon: 'mail' })
  }
  return (
    <Form key="code" problem={entry.problem ?? request.problem} onSend={({ code }) => void entry.send({ email, code })}>
      <Notice icon="mail" live>
        {t('portal.sign-in.code-sent', { email, minutes: sentFor })}
      </Notice>
      <Input name="code" label={t('portal.sign-in.code')} inputMode="numeric" autoComplete="one-time-code" mono ref={takeFocus} />
      <ActionButton type="submit" kind="go" busy={entry.busy}>
        {t('ui.sign-in')}
      </ActionButton>
      <div className="row">
        <ActionButton kind="quiet" busy={request.busy} onClick={() => void again()}>
          {t('portal.sign-in.again')}
        </ActionButton>
        <Button kind="quiet" onClick={() => setSentFor(null)}>
          {t('portal.sign-in.other')}
        </Button>
      </div>
    </Form>
  )
}
