import { useState } from 'react'
import type { ConversationView, FileView, MessageView } from '#application/views.ts'
import { useCommand } from '../../ui/api/use-command.ts'
import { ActionButton } from '../../ui/control/action-button.tsx'
import { Attach } from '../../ui/files/attach.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDate, formatTime } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { ProblemNotice } from '../../ui/notice/problem-notice.tsx'
import { shop } from '../../ui/shop.ts'
import { DayMark, EventLine, Message, Shots, Thread } from '../../ui/thread/thread.tsx'
import { type TimelineItem, timeline } from '../../ui/thread/timeline.ts'
import { useReadingOf } from '../../ui/thread/use-reading.ts'
import { type T, useT } from '../../ui/words/use-t.ts'

/** The conversation, live, with what happened between the messages. */
export function Talk({ view }: { view: ConversationView }) {
  const t = useT()
  const bottom = useReadingOf({ path: `/conversations/${view.id}`, messages: view.messages }, '/conversations')
  const [readUpTo] = useState(view.readUpTo)
  return (
    <section className="sheet chat" aria-label={t('contact.talk')}>
      <Thread>
        {timeline(view, { locale: t.locale, readUpTo }).map((item) => (
          <Item key={item.key} item={item} />
        ))}
        <span ref={bottom} />
      </Thread>
      {view.verbs.write === null && <Reply id={view.id} />}
    </section>
  )
}

function Item({ item }: { item: TimelineItem<ConversationView['events'][number]> }) {
  const t = useT()
  switch (item.kind) {
    case 'day':
      return <DayMark>{formatDate(item.at, t.locale)}</DayMark>
    case 'unread':
      return <div className="daymark daymark--new">{t('contact.talk.new')}</div>
    case 'event':
      return <EventLine at={<Moment at={item.event.at} as="time" />}>{t(`contact.event.${item.event.verb}`)}</EventLine>
    case 'message':
      return (
        <Message me={item.message.author.kind === 'customer'} by={by(item.message, t)}>
          {item.message.body}
          <Shots files={item.message.files} />
        </Message>
      )
  }
}

function by({ author, at }: MessageView, t: T) {
  const time = formatTime(at, t.locale)
  if (author.me) return t('contact.talk.you', { time })
  if (author.kind === 'customer') return t('contact.talk.by', { name: author.name ?? t('words.role.customer'), time })
  return t('contact.talk.by', { name: author.name ?? shop.name, time })
}

type Said = { body: string; files: readonly FileView[] }
const nothing: Said = { body: '', files: [] }

/** What was typed survives a reload and a lost connection. */
function Reply({ id }: { id: string }) {
  const t = useT()
  const [{ body, files }, setSaid, forget] = useDraft(`conversation.${id}`, nothing)
  const [empty, setEmpty] = useState(false)
  const message = useCommand('POST', `/conversations/${id}/messages`)
  async function send(): Promise<void> {
    const blank = body.trim() === '' && files.length === 0
    setEmpty(blank)
    if (blank) return
    const { done } = await message.send({ body, fileIds: files.map((file) => file.id) })
    if (done) forget()
  }
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ProblemNotice problem={message.problem} />
      <textarea
        className="area"
        rows={2}
        maxLength={5000}
        readOnly={message.busy}
        aria-label={t('contact.talk.message')}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? 'nothing-said' : undefined}
        placeholder={t('contact.talk.placeholder')}
        value={body}
        onChange={({ target }) => setSaid((said) => ({ ...said, body: target.value }))}
      />
      {empty && (
        <p className="error" id="nothing-said" role="alert">
          {t('contact.talk.empty')}
        </p>
      )}
      <Attach value={files} onChange={(change) => setSaid((said) => ({ ...said, files: change(said.files) }))}>
        <ActionButton type="submit" kind="go" busy={message.busy}>
          {t('ui.send')}
        </ActionButton>
      </Attach>
    </form>
  )
}
