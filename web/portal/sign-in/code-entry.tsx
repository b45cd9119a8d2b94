import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import type { Command } from '../../ui/api/use-command.ts'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { toast } from '../../ui/notice/toasts.ts'
import { useT } from '../../ui/words/use-t.ts'
import './sign-in.css'

/** It has just appeared, in answer to one's own press. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

const toContact = (words: ReactNode) => <Link to="/contact">{words}</Link>

type Props = {
  /** Where it went, if it did. */
  sent: string
  enter: string
  /** What the code was asked for with, and is sent with. */
  asked: object
  request: Command<{ minutes: number }>
  entry: Command<unknown>
  /** What may be wrong where none comes, beside what may be wrong with every mail. */
  check?: string
  /** The way back to what was typed, where anything was. */
  other?: { label: string; onBack: () => void }
}

/** The code that came by e-mail: typed, asked for again, or back to whom it was asked for. */
export function CodeEntry({ sent, enter, asked, request, entry, check, other }: Props) {
  const t = useT()
  const again = async (): Promise<void> => {
    entry.forget()
    const { done } = await request.send(asked)
    if (done) toast(t('portal.sign-in.again.done'), { icon: 'mail' })
  }
  return (
    <Form key="code" problem={entry.problem ?? request.problem} onSend={({ code }) => void entry.send({ ...asked, code })}>
      <Notice icon="mail" live>
        {sent}
      </Notice>
      <Input name="code" label={t('portal.sign-in.code')} inputMode="numeric" autoComplete="one-time-code" mono ref={takeFocus} />
      <ActionButton type="submit" kind="go" busy={entry.busy}>
        {enter}
      </ActionButton>
      <div className="row">
        <ActionButton kind="quiet" busy={request.busy} onClick={() => void again()}>
          {t('portal.sign-in.again')}
        </ActionButton>
        {other && (
          <Button kind="quiet" onClick={other.onBack}>
            {other.label}
          </Button>
        )}
      </div>
      <details className="nothing-came">
        <summary>{t('entry.nothing')}</summary>
        <ul>
          <li>{t('entry.nothing.wait')}</li>
          {check && <li>{check}</li>}
          <li>{t.rich('entry.nothing.write', { contact: toContact })}</li>
        </ul>
      </details>
    </Form>
  )
}
