import { useEffect, useState } from 'react'
import { useT } from '../../ui/words/use-t.ts'

/** « 5 s », counted down for the eye alone: said aloud it would be nothing but noise. */
export function Seconds({ until }: { until: number }) {
  const t = useT()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="nb num" aria-hidden="true">
      {t('desk.departure.in', { seconds: Math.max(0, Math.ceil((until - now) / 1000)) })}
    </span>
  )
}
