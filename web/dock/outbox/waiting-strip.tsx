import { Link } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { wordsOf } from '../../ui/api/problem-text.ts'
import { Button, IconButton } from '../../ui/control/button.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { useMe } from '../../ui/api/session.ts'
import { useT } from '../../ui/words/use-t.ts'
import { forgetScan, keptScans, watchScans } from '../scan/kept-scans.ts'
import { dropAct } from './outbox.ts'
import type { Kept } from './store.ts'
import './waiting.css'

/** That there is no network, what waits for it, and what was refused since and must be done again. */
export function WaitingStrip({ acts }: { acts: readonly Kept[] }) {
  const t = useT()
  const online = useOnline()
  const refused = acts.filter((act) => act.refused !== null)
  const waiting = acts.filter((act) => act.refused === null)
  const me = useMe()?.id ?? null
  const scans = useSyncExternalStore(watchScans, () => keptScans(me))
  if (online && acts.length === 0 && scans.length === 0) return null
  return (
    <section className="waits" aria-label={t('dock.waits')}>
      {(!online || waiting.length > 0) && (
        <p role="status">
          <Icon name="clock" />
          <b>{t(online ? 'dock.waits.going' : 'dock.waits.offline', { count: waiting.length })}</b>
          <span>{waiting.map(({ says, number }) => t('dock.waits.one', { number, what: says })).join(', ')}</span>
        </p>
      )}
      {scans.length > 0 && (
        <div>
          <Icon name="scan" />
          <b>{t('dock.waits.scans', { count: scans.length })}</b>
          {scans.map((scan) => (
            <span key={scan} className="row">
              <Link className="btn mono" to="/dock" search={{ scan }}>
                {scan}
              </Link>
              <IconButton icon="cross" label={t('dock.waits.forget', { scan })} onClick={() => forgetScan(me, scan)} />
            </span>
          ))}
        </div>
      )}
      {refused.map((act) => (
        <Refused key={act.key} act={act} />
      ))}
    </section>
  )
}

function Refused({ act }: { act: Kept }) {
  const t = useT()
  return (
    <div role="alert">
      <Icon name="alert" />
      <p>
        <b>{t('dock.waits.refused', { number: act.number, what: act.says })}</b>{' '}
        {act.refused && (act.refused.code === 'too_old' ? t('dock.waits.too-old') : wordsOf(act.refused, t))}
      </p>
      {act.path === '/dock/parcels' ? (
        <Link className="btn" to="/dock/colis/nouveau">
          {t('dock.waits.record')}
        </Link>
      ) : (
        <Link className="btn" to="/dock/retours/$number" params={{ number: act.number }} search={{}}>
          {t('dock.waits.open')}
        </Link>
      )}
      <Button onClick={() => void dropAct(act.key)}>{t('dock.waits.drop')}</Button>
    </div>
  )
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}
