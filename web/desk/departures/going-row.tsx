import type { ReactNode } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { useKeys } from '../shortcuts/use-keys.ts'
import { Seconds } from './seconds.tsx'

type Props = {
  children: ReactNode
  leavesAt: number
  /** It leaves just now. */
  sends: boolean
  /** Z is for this one: that is the one in mind. */
  latest: boolean
  onTakeBack: () => void
  onNow: () => void
}

/** What is about to leave: the seconds that are left to take it back, and the way to send it now. */
export function GoingRow({ children, leavesAt, sends, latest, onTakeBack, onNow }: Props) {
  const t = useT()
  useKeys({ z: latest && !sends ? onTakeBack : undefined })
  return (
    <div className="departure">
      <p role="status">{children}</p>
      {sends ? (
        <span className="nb">{t('desk.departure.sending')}</span>
      ) : (
        <>
          <Seconds until={leavesAt} />
          <Button {...(latest ? { keys: 'Z' } : {})} onClick={onTakeBack}>
            {t('desk.departure.take-back')}
          </Button>
          <Button kind="quiet" onClick={onNow}>
            {t('desk.departure.now')}
          </Button>
        </>
      )}
    </div>
  )
}
