import { problemText } from '../../ui/api/problem-text.ts'
import { formatTime } from '../../ui/format/date.ts'
import { Message, Shots } from '../../ui/thread/thread.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'
import type { Outbox, Pending } from './outbox.ts'

type Props = { message: Pending; outbox: Pick<Outbox, 'retry' | 'drop'>; onEdit: (message: Pending) => void }

/** A message on its way: that it leaves, why it has not left yet, and what can be done about it. */
export function PendingMessage({ message, outbox, onEdit }: Props) {
  const t = useT()
  const { key, body, files, at, state, id } = message
  const stuck = id === null && state !== 'sending'
  return (
    <Message
      me
      by={t('talk.you', { time: formatTime(at, t.locale) })}
      mark={
        <>
          <span className={state === 'refused' ? 'bad' : undefined}>{words(message, t)}</span>
          {stuck && (
            <button type="button" className="as-link" onClick={() => outbox.retry(key)}>
              {t('talk.retry')}
            </button>
          )}
          {state === 'refused' && (
            <button
              type="button"
              className="as-link"
              onClick={() => {
                onEdit(message)
                outbox.drop(key)
              }}
            >
              {t('talk.edit')}
            </button>
          )}
        </>
      }
    >
      {body}
      <Shots files={files} />
    </Message>
  )
}

function words({ id, state, problem }: Pending, t: T): string {
  if (id !== null) return t('talk.sent')
  if (state === 'sending' || problem === null) return t('talk.sending')
  if (state === 'refused' && problem.code === 'waited_too_long') return t('talk.waited')
  if (state === 'refused') return t('talk.refused', { why: problemText(problem, t).detail ?? problemText(problem, t).title })
  if (problem.code === 'offline') return t('talk.waiting', { why: t('talk.waiting.offline') })
  if (problem.status === 401 || problem.status === 429) return t('talk.waiting', { why: problemText(problem, t).detail ?? '' })
  return t('talk.waiting', { why: t('talk.waiting.unreachable') })
}
