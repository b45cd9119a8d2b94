import { useState } from 'react'
import type { MeView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CodeEntry } from './code-entry.tsx'
import type { EntryProps } from './password-form.tsx'

/** First the order's number and its address, then the code that came there. The answer is the same whether they belong together or not. */
export function GuestForm({ email, onEmail, onEnter, number: named }: EntryProps & { number: string }) {
  const t = useT()
  const [number, setNumber] = useState(named)
  const [sentFor, setSentFor] = useState<number | null>(null)
  const request = useCommand<{ minutes: number }>('POST', '/session/guest-codes', { onDone: ({ minutes }) => setSentFor(minutes) })
  const entry = useCommand<MeView>('POST', '/session/guest', { onDone: onEnter })
  if (sentFor === null) {
    return (
      <Form key="order" problem={request.problem} onSend={() => void request.send({ number, email })}>
        <Input
          name="number"
          label={t('entry.order.number')}
          hint={t('entry.order.number.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          mono
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Input
          name="email"
          label={t('entry.order.email')}
          type="email"
          autoComplete="email"
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
      sent={t('entry.order.sent', { number: number.trim(), email, minutes: sentFor })}
      enter={t('entry.order.enter')}
      other={t('entry.order.other')}
      asked={{ number, email }}
      request={request}
      entry={entry}
      onBack={() => setSentFor(null)}
    />
  )
}
