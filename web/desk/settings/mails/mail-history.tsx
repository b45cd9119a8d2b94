import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { Past } from '../past.tsx'

type Change = { key: string; locale: 'fr' | 'en'; before: string | null; after: string | null }
type Version = { version: number; at: string; by: string | null; changes: readonly Change[] }

/** Who worded what otherwise, newest first. */
export function MailHistory({ onClose }: { onClose: () => void }) {
  const t = useT()
  const answer = useApi<{ items: readonly Version[] }>('/settings/mails/versions')
  return (
    <Dialog title={t('mails.history')} onClose={onClose} wide actions={<Button onClick={onClose}>{t('ui.close')}</Button>}>
      {answer.error && <LoadProblem error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton lines={4} />}
      {answer.data && (
        <Past versions={answer.data.items} none={t('mails.history.none')}>
          {({ key, locale, before, after }) => (
            <p key={`${key} ${locale}`}>
              <span className="small muted mono">{key}</span>{' '}
              <del lang={before === null ? t.locale : locale}>{before ?? t('mails.original')}</del>{' '}
              <ins lang={after === null ? t.locale : locale}>{after ?? t('mails.original')}</ins>
            </p>
          )}
        </Past>
      )}
    </Dialog>
  )
}
