import { useState } from 'react'
import type { MeView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CodeEntry } from './code-entry.tsx'
import type { EntryProps } from './password-form.tsx'

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
  return (
    <CodeEntry
      sent={t('portal.sign-in.code-sent', { email, minutes: sentFor })}
      enter={t('ui.sign-in')}
      other={t('portal.sign-in.other')}
      asked={{ email }}
      request={request}
      entry={entry}
      onBack={() => setSentFor(null)}
    />
  )
}
