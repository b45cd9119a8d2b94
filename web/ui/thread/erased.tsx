import type { MessageView } from '#application/contact/message-view.ts'
import { useT } from '../words/use-t.ts'

/** Where a message has neither words nor files, its time was over: it says so, rather than nothing. */
export function Erased({ message: { body, files, mail } }: { message: Pick<MessageView, 'body' | 'files' | 'mail'> }) {
  const t = useT()
  return body === '' && files.length === 0 && !mail ? <span className="muted">{t('ui.erased')}</span> : null
}
