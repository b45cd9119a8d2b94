import type { Opened } from '#application/contact/opening.ts'
import { ButtonLink } from '../../ui/control/button-link.tsx'
import { formatDue } from '../../ui/format/date.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** By when the answer comes, and how to follow it; what is held is said to be, with the way to clear it. */
export function Sent({ opened: { id, answerBy, held, email } }: { opened: Opened }) {
  const t = useT()
  return (
    <Notice tone={held ? 'warn' : 'ok'} icon={held ? 'alert' : 'check'} live>
      <div className="stack">
        <b>{t(held ? 'contact.sent.held' : 'contact.sent')}</b>
        {answerBy && <p>{t('contact.sent.by', { due: formatDue(answerBy, t.locale) })}</p>}
        <p>{t(held ? 'contact.sent.held.body' : 'contact.sent.body', { email })}</p>
        <p>
          <ButtonLink to="/messages/$id" params={{ id }} kind="go">
            {t('contact.sent.follow')}
          </ButtonLink>
        </p>
      </div>
    </Notice>
  )
}
