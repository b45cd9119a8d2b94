import { useApi } from '../../../ui/api/query.ts'
import { Button } from '../../../ui/control/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { Moment } from '../../../ui/format/moment.tsx'
import { LoadProblem } from '../../../ui/notice/problem-notice.tsx'
import { Skeleton } from '../../../ui/notice/skeleton.tsx'
import { useT } from '../../../ui/words/use-t.ts'

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
      {answer.data?.items.length === 0 && <p className="muted">{t('mails.history.none')}</p>}
      <ol className="mail-past">
        {answer.data?.items.map(({ version, at, by, changes }) => (
          <li key={version}>
            <p>
              <b>{by ?? t('words.role.system')}</b>, <Moment at={at} as="dateTime" />
            </p>
            {changes.map(({ key, locale, before, after }) => (
              <p key={`${key} ${locale}`}>
                <span className="small muted mono">{key}</span>{' '}
                <del lang={before === null ? t.locale : locale}>{before ?? t('mails.original')}</del>{' '}
                <ins lang={after === null ? t.locale : locale}>{after ?? t('mails.original')}</ins>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
