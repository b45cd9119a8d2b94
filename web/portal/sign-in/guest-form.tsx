import { useState } from 'react'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { askedCode } from './asked-code.ts'
import { MailedCode } from './mailed-code.tsx'
import type { EntryProps } from './password-form.tsx'

/** With an order's number and its address. */
export function GuestForm({ email, onEmail, onEnter, number: named }: EntryProps & { number: string }) {
  const t = useT()
  const [number, setNumber] = useState(() => named || (askedCode()?.number ?? ''))
  return (
    <MailedCode
      paths={{ codes: '/session/guest-codes', session: '/session/guest' }}
      asked={{ number, email }}
      sent={(minutes) => t('entry.order.sent', { number: number.trim(), email, minutes })}
      enter={t('entry.order.enter')}
      other={t('entry.order.other')}
      check={t('entry.order.check')}
      onEnter={onEnter}
    >
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
    </MailedCode>
  )
}
