import type { SessionView } from '#application/people/sessions.ts'
import { formatDateTime } from '../ui/format/date.ts'
import { Chip } from '../ui/status/status.tsx'
import { type T, useT } from '../ui/words/use-t.ts'
import { Revocable } from './revocable.tsx'

type Props = {
  session: Pick<SessionView, 'device' | 'seenAt' | 'createdAt'> & Partial<Pick<SessionView, 'here' | 'order'>>
  /** What is deleted to end it. */
  path: string
}

/** By what it was opened, when it was last used, and the way to close it; one's own is closed by signing out. */
export function SessionRow({ session: { device, seenAt, createdAt, here = false, order = null }, path }: Props) {
  const t = useT()
  const words = deviceWords(device, t)
  return (
    <Revocable
      path={path}
      name={
        <>
          <b>{words}</b> {here && <Chip tone="ok">{t('account.here')}</Chip>}
        </>
      }
      note={
        <>
          {order !== null && <>{t('account.one-order', { number: order })}. </>}
          {t('account.seen', { at: formatDateTime(seenAt, t.locale) })} {t('account.since', { at: formatDateTime(createdAt, t.locale) })}
        </>
      }
      end={here ? null : { act: t('account.end'), label: t('account.end.label', { device: words }), done: t('account.end.done') }}
    />
  )
}

/** « Ordinateur, Firefox sur Windows » */
function deviceWords({ kind, browser, system }: SessionView['device'], t: T): string {
  if (browser === null && system === null) return t('account.device.unknown')
  const both = browser !== null && system !== null ? 'yes' : 'no'
  return `${t('account.device', { kind })}, ${t('account.device.words', { browser: browser ?? 'none', system: system ?? 'none', both })}`
}
