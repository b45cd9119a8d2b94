import { Chip } from '../../ui/status/status.tsx'
import { useT } from '../../ui/words/use-t.ts'

export function Unread({ count }: { count: number }) {
  const t = useT()
  return count === 0 ? null : (
    <Chip tone="act" icon="mail">
      {t('portal.home.unread', { count })}
    </Chip>
  )
}
