import { useState } from 'react'
import type { ConversationView } from '#application/contact/view.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Button } from '../../ui/control/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { SpamDialog } from './spam-dialog.tsx'

/** A message that a person looks at first: why, what each of the two judgements does, and nothing else that could be done by mistake. */
export function Held({ view }: { view: ConversationView }) {
  const t = useT()
  const [spam, setSpam] = useState(false)
  const release = useCommand('PUT', `/conversations/${view.id}/release`, { version: view.version })
  const close = useCommand('PUT', `/conversations/${view.id}/closure`, { version: view.version })
  const { email = null, suspicions = [] } = view.staff ?? {}
  const why = suspicions.map((sign) => t(`contact.suspicion.${sign}`)).join(', ')
  return (
    <>
      <Notice tone="warn" icon="alert">
        <b>{t('held.why', { why })}</b>
        <span>{email === null ? t('held.before.nobody') : t('held.before', { email })}</span>
      </Notice>
      <ProblemNotice problem={release.problem ?? close.problem} />
      {view.verbs.release === null && (
        <div className="stack">
          <ActionButton busy={release.busy} onClick={() => void release.send({})}>
            {t('held.release')}
          </ActionButton>
          <p className="soft small">{t('held.release.hint', { email: email ?? '' })}</p>
        </div>
      )}
      {view.verbs.release !== null && view.verbs.close === null && (
        <ActionButton busy={close.busy} onClick={() => void close.send({})}>
          {t('contact.desk.close')}
        </ActionButton>
      )}
      {view.verbs.mark_spam === null && (
        <div className="stack">
          <Button onClick={() => setSpam(true)}>{t('contact.desk.spam')}</Button>
          <p className="soft small">{t('held.spam.hint')}</p>
        </div>
      )}
      {spam && <SpamDialog view={view} onClose={() => setSpam(false)} />}
    </>
  )
}
