import type { PresenceView } from '#application/presence/view.ts'
import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { usePresence } from './use-presence.ts'

type Props = { /** The API's address of the return, or of the conversation without one. */ path: string; doing: PresenceView['doing'] }

/** « Malo regarde », « Malo répond… »: who else has it before them now. */
export function Others({ path, doing }: Props) {
  const t = useT()
  return (
    <span className="row others" role="status" aria-label={t('desk.presence')}>
      {usePresence(path, doing).map((one) => (
        <Chip
          key={one.id}
          icon={one.doing === 'answering' ? 'pen' : 'eye'}
          {...(one.doing === 'answering' ? { tone: 'warn' as const } : {})}
        >
          {t(`desk.presence.${one.doing}`, { name: one.name.split(' ')[0] ?? one.name })}
        </Chip>
      ))}
    </span>
  )
}
