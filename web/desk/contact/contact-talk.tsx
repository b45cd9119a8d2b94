import { useState } from 'react'
import type { ConversationView, FileView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Segmented } from '../../ui/control/segmented.tsx'
import { Attach } from '../../ui/files/attach.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDate } from '../../ui/format/date.ts'
import type { Say } from '../../ui/format/duration.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { DayMark, EventLine, Thread } from '../../ui/thread/thread.tsx'
import { timeline } from '../../ui/thread/timeline.ts'
import { useReadingOf } from '../../ui/thread/use-reading.ts'
import { useT } from '../../ui/words/use-t.ts'
import { givenTo } from '../case/journal/event-words.ts'
import { Said } from '../said.tsx'

/** Messages, notes and events as they came, and an answer or a note. */
export function ContactTalk({ view }: { view: ConversationView }) {
  const t = useT()
  const end = useReadingOf({ path: `/conversations/${view.id}`, messages: view.messages }, '/desk/conversations')
  return (
    <section className="zone conv contact-talk" aria-label={t('contact.talk')}>
      <Thread>
        {timeline(view, { locale: t.locale }).map((item) => {
          if (item.kind === 'day') return <DayMark key={item.key}>{formatDate(item.at, t.locale)}</DayMark>
          if (item.kind === 'message')
            return <Said key={item.key} message={item.message} nameless={t(`contact.talk.kind.${item.message.author.kind}`)} />
          if (item.kind === 'unread') return null
          return (
            <EventLine key={item.key} at={<Moment at={item.event.at} as="time" />}>
              {eventWords(item.event, t)}
            </EventLine>
          )
        })}
        <span ref={end} />
      </Thread>
      {(view.verbs.reply === null || view.verbs.note === null) && <Compose view={view} />}
    </section>
  )
}

const eventWords = ({ verb, actor, data }: ConversationView['events'][number], t: Say): string =>
  verb === 'assign'
    ? t('desk.event.assign', { who: actor.name ?? t(`words.role.${actor.role}`), ...givenTo(data) })
    : t(`contact.event.${verb}`)

type Draft = { body: string; note: boolean; files: readonly FileView[] }
const blank: Draft = { body: '', note: false, files: [] }

function Compose({ view }: { view: ConversationView }) {
  const t = useT()
  const [{ body, note, files }, setDraft, forget] = useDraft<Draft>(`desk.conversation.${view.id}`, blank)
  const [empty, setEmpty] = useState(false)
  const message = useCommand('POST', `/conversations/${view.id}/messages`)
  const internal = note || view.verbs.reply !== null
  async function send(): Promise<void> {
    const nothing = body.trim() === '' && files.length === 0
    setEmpty(nothing)
    if (nothing) return
    const { done } = await message.send({ body, internal, fileIds: files.map(({ id }) => id) })
    if (done) forget()
  }
  return (
    <form
      className={internal ? 'compose compose--note' : 'compose'}
      aria-label={t('contact.desk.compose')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Segmented
        label={t('contact.desk.to')}
        value={internal ? 'note' : 'reply'}
        onChange={(to) => setDraft((now) => ({ ...now, note: to === 'note' }))}
        options={[
          { value: 'reply', label: t('contact.desk.reply'), off: view.verbs.reply !== null },
          { value: 'note', label: t('contact.desk.note') },
        ]}
      />
      <ProblemNotice problem={message.problem} />
      <textarea
        className="area"
        rows={4}
        maxLength={5000}
        readOnly={message.busy}
        aria-label={t(internal ? 'contact.desk.note' : 'contact.desk.reply')}
        aria-invalid={empty || undefined}
        value={body}
        onChange={({ target }) => setDraft((now) => ({ ...now, body: target.value }))}
      />
      {empty && (
        <p className="error" role="alert">
          {t('contact.desk.empty')}
        </p>
      )}
      <Attach value={files} onChange={(to) => setDraft((now) => ({ ...now, files: to(now.files) }))}>
        <ActionButton type="submit" kind="go" busy={message.busy}>
          {t(internal ? 'contact.desk.send-note' : 'contact.desk.send')}
        </ActionButton>
      </Attach>
    </form>
  )
}
