import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Input } from '../../ui/form/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { makePasskey, passkeysHere } from './passkey.ts'
import './factors.css'

export type Added = { recoveryCodes: readonly string[] | null; me: MeView | null }
type Begun = { secret: string; uri: string; path: string; size: number }
type Props = { onAdded: (added: Added) => void }

/** An authenticator app: scanned, or typed, and confirmed by its first code. */
export function AddApp({ onAdded }: Props) {
  const t = useT()
  const [begun, setBegun] = useState<Begun | null>(null)
  const begin = useCommand<Begun>('POST', '/second-factors/totp', { onDone: setBegun })
  const confirm = useCommand<Added>('PUT', '/second-factors/totp', { onDone: onAdded })
  if (!begun)
    return (
      <>
        <ProblemNotice problem={begin.problem} />
        <ActionButton icon="scan" busy={begin.busy} onClick={() => void begin.send({})}>
          {t('factor.app.begin')}
        </ActionButton>
      </>
    )
  return (
    <Form problem={confirm.problem} onSend={({ code }) => void confirm.send({ code })}>
      <p>{t('factor.app.scan')}</p>
      <svg
        className="factor-code"
        viewBox={`0 0 ${begun.size} ${begun.size}`}
        role="img"
        aria-label={t('factor.app.code')}
        shapeRendering="crispEdges"
      >
        <rect fill="#fff" width={begun.size} height={begun.size} />
        <path fill="#000" d={begun.path} />
      </svg>
      <p>
        {t('factor.app.type')} <span className="mono factor-secret">{begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</span>
      </p>
      <Input name="code" label={t('factor.code')} inputMode="numeric" autoComplete="one-time-code" mono />
      <ActionButton type="submit" kind="go" busy={confirm.busy}>
        {t('factor.app.confirm')}
      </ActionButton>
    </Form>
  )
}

/** A passkey of this computer, of a telephone or of a key, under a name to know it by. */
export function AddPasskey({ onAdded }: Props) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const [made, setMade] = useState(true)
  const challenge = useCommand<{ challengeId: string; options: object }>('POST', '/second-factors/passkey-challenges')
  const add = useCommand<Added>('POST', '/second-factors/passkeys', { onDone: onAdded })
  if (!passkeysHere()) return <p className="muted">{t('factor.passkey.off')}</p>
  const send = async (name: string): Promise<void> => {
    setMade(true)
    setAsking(true)
    const asked = await challenge.send({})
    if (asked.done) {
      const response = await makePasskey(asked.answer.options)
      setMade(response !== null)
      if (response !== null)
        await add.send({ challengeId: asked.answer.challengeId, name: name.trim() || t('factor.passkey.unnamed'), response })
    }
    setAsking(false)
  }
  return (
    <Form problem={challenge.problem ?? add.problem} onSend={({ name = '' }) => void send(name)}>
      {!made && (
        <Notice tone="warn" live>
          {t('factor.passkey.not-made')}
        </Notice>
      )}
      <Input name="name" label={t('factor.passkey.name')} hint={t('factor.passkey.name.hint')} autoComplete="off" optional />
      <ActionButton type="submit" icon="shield" busy={asking || add.busy}>
        {t('factor.passkey.add')}
      </ActionButton>
    </Form>
  )
}
