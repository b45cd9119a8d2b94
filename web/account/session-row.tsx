import type { SessionView } from '#application/people/sessions.ts'
import { useCommand } from '../ui/api/use-command.ts'
import { ActionButton } from '../ui/control/action-button.tsx'
import { formatDateTime } from '../ui/format/date.ts'
import { ProblemNotice } from '../ui/notice/problem-notice.tsx'
import { toast } from '../ui/notice/toasts.ts'
import { Chip } from '../ui/status/status.tsx'
import { type T, useT } from '../ui/words/use-t.ts'

/** By what it was opened, when it was last used, and the way to close it; one's own is closed by signing out. */
export function SessionRow({ session }: { session: SessionView }) {
  const t = useT()
  const { id, here, order, seenAt, createdAt } = session
  const end = useCommand('DELETE', `/sessions/${id}`, { onDone: () => toast(t('account.end.done'), { icon: 'check' }) })
  const device = deviceWords(session.device, t)
  return (
    <li>
      <span>
        <b>{device}</b> {here && <Chip tone="ok">{t('account.here')}</Chip>}
        <small>
          {order !== null && <>{t('account.one-order', { number: order })}. </>}
          {t('account.seen', { at: formatDateTime(seenAt, t.locale) })} {t('account.since', { at: formatDateTime(createdAt, t.locale) })}
        </small>
        <ProblemNotice problem={end.problem} />
      </span>
      {!here && (
        <ActionButton busy={end.busy} onClick={() => void end.send()} aria-label={t('account.end.label', { device })}>
          {t('account.end')}
        </ActionButton>
      )}
    </li>
  )
}

/** « Ordinateur, Firefox sur Windows » */
function deviceWords({ kind, browser, system }: SessionView['device'], t: T): string {
  if (browser === null && system === null) return t('account.device.unknown')
  const both = browser !== null && system !== null ? 'yes' : 'no'
  return `${t('account.device', { kind })}, ${t('account.device.words', { browser: browser ?? 'none', system: system ?? 'none', both })}`
}
