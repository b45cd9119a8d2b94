import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { type Added, AddApp, AddPasskey } from './add-factor.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** A right over money or rights demands a second factor: it is added before anything else is seen. */
export function Enrol({ onEnter, onBack }: { onEnter: (me: MeView) => void; onBack: () => void }) {
  const t = useT()
  const [added, setAdded] = useState<Added | null>(null)
  const { me, recoveryCodes } = added ?? { me: null, recoveryCodes: null }
  const done = (next: Added): void => {
    if (next.recoveryCodes === null && next.me) onEnter(next.me)
    else setAdded(next)
  }
  if (me && recoveryCodes)
    return (
      <div className="sheet pad">
        <RecoveryCodes codes={recoveryCodes} onKept={() => onEnter(me)} />
      </div>
    )
  return (
    <>
      <p className="soft">{t('factor.enrol.lead')}</p>
      <section className="sheet pad" aria-labelledby="app">
        <h2 id="app">{t('factor.app')}</h2>
        <p className="soft">{t('factor.app.lead')}</p>
        <AddApp onAdded={done} />
      </section>
      <section className="sheet pad" aria-labelledby="passkey">
        <h2 id="passkey">{t('factor.passkey')}</h2>
        <p className="soft">{t('factor.passkey.lead')}</p>
        <AddPasskey onAdded={done} />
      </section>
      <Button kind="quiet" onClick={onBack}>
        {t('factor.step.back')}
      </Button>
    </>
  )
}
