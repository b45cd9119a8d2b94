import { type ReactNode, useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { passkeysHere, signWithPasskey } from './passkey.ts'

/** Signs in by a passkey, after the password or instead of it. Nothing where this page's address allows none. */
export function PasskeyButton({ onEnter, children }: { onEnter: (me: MeView) => void; children: ReactNode }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const [given, setGiven] = useState(true)
  const challenge = useCommand<{ challengeId: string; options: object }>('POST', '/session/passkey-challenges')
  const proof = useCommand<MeView>('POST', '/session/passkey', { onDone: onEnter })
  if (!passkeysHere()) return null
  const ask = async (): Promise<void> => {
    setGiven(true)
    setAsking(true)
    const asked = await challenge.send({})
    if (asked.done) {
      const response = await signWithPasskey(asked.answer.options)
      setGiven(response !== null)
      if (response !== null) await proof.send({ challengeId: asked.answer.challengeId, response })
    }
    setAsking(false)
  }
  return (
    <>
      <ProblemNotice problem={challenge.problem ?? proof.problem} />
      {!given && (
        <Notice tone="warn" live>
          {t('factor.passkey.not-given')}
        </Notice>
      )}
      <ActionButton icon="shield" busy={asking || proof.busy} onClick={() => void ask()}>
        {children}
      </ActionButton>
    </>
  )
}
