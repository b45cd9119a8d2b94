import { type ReactNode, useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import type { Problem } from '../../ui/api/problem.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { askedCode, forgetAsked, keepAsked } from './asked-code.ts'
import { CodeEntry } from './code-entry.tsx'

type Props = {
  /** Where a code is asked for, and where it lets in. */
  paths: { codes: string; session: string }
  /** What the code is asked for with. */
  asked: { email: string; number?: string }
  sent: (minutes: number) => string
  enter: string
  other: string
  /** What may be wrong where no code comes, beside what may be wrong with every mail. */
  check?: string
  onEnter: (me: MeView) => void
  /** The fields of what is asked for. */
  children: ReactNode
}

/**
 * First whom the code is for, then the code that came there; after a reload as well, and for a code that was asked for before. The answer is the
 * same whether anybody is known by it or not.
 */
export function MailedCode({ paths, asked, sent, enter, other, check, onEnter, children }: Props) {
  const t = useT()
  const [step, setStep] = useState(() => stepOf(paths.codes))
  const [lacking, setLacking] = useState<Problem | null>(null)
  const request = useCommand<{ minutes: number }>('POST', paths.codes, {
    onDone: ({ minutes }) => {
      keepAsked({ path: paths.codes, ...asked, minutes })
      setStep({ minutes })
    },
  })
  const entry = useCommand<MeView>('POST', paths.session, {
    onDone: (me) => {
      forgetAsked()
      onEnter(me)
    },
  })
  const inHand = (): void => {
    request.forget()
    const errors = Object.entries(asked).flatMap(([field, word]) =>
      word.trim() === '' ? [{ field, code: 'input_required', detail: t('entry.in-hand.first') }] : [],
    )
    setLacking(errors.length > 0 ? { status: 422, code: 'invalid_input', errors } : null)
    if (errors.length === 0) setStep({ minutes: null })
  }
  const ask = (): void => {
    setLacking(null)
    void request.send(asked)
  }
  const back = (): void => {
    forgetAsked()
    entry.forget()
    request.forget()
    setStep(null)
  }
  if (step === null) {
    return (
      <Form key="whom" problem={lacking ?? request.problem} onSend={ask}>
        {children}
        <ActionButton type="submit" kind="go" busy={request.busy}>
          {t('portal.sign-in.send-code')}
        </ActionButton>
        <Button kind="quiet" onClick={inHand}>
          {t('entry.in-hand')}
        </Button>
      </Form>
    )
  }
  return (
    <CodeEntry
      sent={step.minutes === null ? t('entry.in-hand.last', { email: asked.email }) : sent(step.minutes)}
      enter={enter}
      asked={asked}
      request={request}
      entry={entry}
      {...(check === undefined ? {} : { check })}
      other={{ label: other, onBack: back }}
    />
  )
}

/** The code's step goes on where it was asked for. */
function stepOf(path: string): { minutes: number | null } | null {
  const asked = askedCode()
  return asked?.path === path ? { minutes: asked.minutes } : null
}
