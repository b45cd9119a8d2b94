import type { ComingMailView } from '#application/mail/view.ts'
import { Status } from '../../../ui/status/status.tsx'
import { useT } from '../../../ui/words/use-t.ts'

/** « E-mail « Message » au client : pas encore parti, sauf lecture avant »: what goes at the time beside it. */
export function ComingEntry({ mail: { kind, audience, unlessRead } }: { mail: ComingMailView }) {
  const t = useT()
  return (
    <>
      {t(`journal.mail.coming.${audience}`, { kind: t(`journal.mail.${kind}`) })}{' '}
      <Status>{t(unlessRead ? 'journal.mail.is.coming.unread' : 'journal.mail.is.coming')}</Status>
    </>
  )
}
