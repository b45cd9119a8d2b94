import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** It has just appeared, in answer to one's own press. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

type Props = { onEnter: (me: MeView) => void; onBack: () => void }

/** The password was right: now the code of the app, a recovery code, or a passkey. */
export function SecondStep({ onEnter, onBack }: Props) {
  const t = useT()
  const [recovering, setRecovering] = useState(false)
  const proof = useCommand<MeView>('POST', '/session/second-factor', { onDone: onEnter })
  return (
    <>
      <p className="soft">{t(recovering ? 'factor.step.recovery' : 'factor.step.lead')}</p>
      <div className="sheet pad">
        <Form key={String(recovering)} problem={proof.problem} onSend={({ code }) => void proof.send({ code })}>
          {recovering ? (
            <Input
              name="code"
              label={t('factor.recovery-code')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              mono
              ref={takeFocus}
            />
          ) : (
            <Input name="code" label={t('factor.code')} inputMode="numeric" autoComplete="one-time-code" mono ref={takeFocus} />
          )}
          <ActionButton type="submit" kind="go" busy={proof.busy}>
            {t('factor.step.send')}
          </ActionButton>
        </Form>
      </div>
      <PasskeyButton onEnter={onEnter}>{t('factor.step.passkey')}</PasskeyButton>
      <Button kind="quiet" icon="lock" onClick={() => setRecovering(!recovering)}>
        {t(recovering ? 'factor.step.use-app' : 'factor.step.use-recovery')}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        {t('factor.step.back')}
      </Button>
    </>
  )
}
