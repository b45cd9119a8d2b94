import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeView } from '#application/people/view.ts'
import { useArrive, useMe } from '../../ui/api/session.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { useTitle } from '../../ui/frames/use-title.ts'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { CodeEntry } from '../sign-in/code-entry.tsx'

/** Who comes by the link of a mail shows that the address is theirs. What is said is the same whether there is such a conversation. */
export function CodeGate({ id }: { id: string }) {
  const t = useT()
  useTitle(t('contact.gate'))
  const nobody = useMe() === null
  const [minutes, setMinutes] = useState<number | null>(null)
  const request = useCommand<{ minutes: number }>('POST', `/conversations/${id}/codes`, { onDone: (sent) => setMinutes(sent.minutes) })
  const entry = useCommand<MeView>('POST', `/conversations/${id}/session`, { onDone: useArrive() })
  return (
    <section className="conv-gate" aria-labelledby="gate">
      <h1 id="gate">{t('contact.gate')}</h1>
      <p className="soft">{t('contact.gate.body')}</p>
      <div className="sheet pad">
        {minutes === null ? (
          <div className="stack">
            <ProblemNotice problem={request.problem} />
            <ActionButton kind="go" icon="mail" busy={request.busy} onClick={() => void request.send({})}>
              {t('contact.gate.send')}
            </ActionButton>
          </div>
        ) : (
          <CodeEntry sent={t('contact.gate.sent', { minutes })} enter={t('contact.gate.open')} asked={{}} request={request} entry={entry} />
        )}
      </div>
      {nobody && (
        <p>
          <Link to="/connexion" search={{ retour: `/messages/${id}` }}>
            {t('contact.gate.account')}
          </Link>
        </p>
      )}
    </section>
  )
}
