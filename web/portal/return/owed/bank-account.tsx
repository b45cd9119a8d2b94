import { useState } from 'react'
import type { ReturnView } from '#application/returns/view.ts'
import { useCommand } from '../../../ui/api/use-command.ts'
import { ActionButton } from '../../../ui/control/action-button.tsx'
import { Button } from '../../../ui/control/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { AccountFields } from '../../../ui/form/account-fields.tsx'
import { toast } from '../../../ui/notice/toasts.ts'
import { useT } from '../../../ui/words/use-t.ts'

/** To which account a transfer would go, where the first means of payment cannot take it back. Its number is kept nowhere in the browser. */
export function BankAccount({ view }: { view: ReturnView }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { bankAccount, verbs } = view
  const mayGive = verbs.give_account === null
  if (bankAccount === null && !mayGive) return null
  return (
    <section className="r-part" aria-labelledby="account">
      <h2 id="account">{t('return.account')}</h2>
      <p>{bankAccount ? t('return.account.given', bankAccount) : t('return.account.lead')}</p>
      {mayGive &&
        (open ? (
          <Giving view={view} onClose={() => setOpen(false)} />
        ) : (
          <p>
            <Button onClick={() => setOpen(true)}>{t(bankAccount ? 'return.account.change' : 'return.account.give')}</Button>
          </p>
        ))}
    </section>
  )
}

function Giving({ view, onClose }: { view: ReturnView; onClose: () => void }) {
  const t = useT()
  const giving = useCommand('PUT', `/returns/${view.number}/bank-account`, {
    version: view.version,
    onDone: () => {
      toast(t('return.account.done'))
      onClose()
    },
  })
  return (
    <div className="in-panel">
      <Form
        problem={giving.problem}
        onSend={({ iban = '', holder = '' }) => void giving.send({ iban, holder })}
        label={t('return.account')}
      >
        <AccountFields />
        <p className="muted">{t('return.account.consent')}</p>
        <div className="row">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <ActionButton type="submit" kind="go" busy={giving.busy}>
            {t('return.account.save')}
          </ActionButton>
        </div>
      </Form>
    </div>
  )
}
