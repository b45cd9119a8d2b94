import { type ReactNode, useState } from 'react'
import type { EventView } from '#application/returns/view.ts'
import type { MessageView } from '#application/contact/message-view.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { formatDate, formatTime } from '../../ui/format/date.ts'
import { Moment } from '../../ui/format/moment.tsx'
import { shop } from '../../ui/shop.ts'
import { Erased } from '../../ui/thread/erased.tsx'
import { MailedMark, MailedRest } from '../../ui/thread/mailed.tsx'
import { DayMark, EventLine, Message, Shots, Thread } from '../../ui/thread/thread.tsx'
import { type TimelineItem, timeline } from '../../ui/thread/timeline.ts'
import { useReadingOf } from '../../ui/thread/use-reading.ts'
import { type T, useT } from '../../ui/words/use-t.ts'
import { usePromiseWords } from '../policy-words/use-promise-words.ts'
import type { Pending } from './outbox.ts'
import { PendingMessage } from './pending-message.tsx'
import { nothing, Reply } from './reply.tsx'
import { useOutbox } from './use-outbox.ts'
import { useWindow } from './use-window.ts'
import './talk.css'

type Happened = Pick<EventView, 'id' | 'sequence' | 'at'>

type Props<Event extends Happened> = {
  /** The API's address of the return, or of the conversation without one; and of the list that shows what is unread of it. */
  path: string
  list: string
  /** What drafts and messages on their way are kept under. */
  name: string
  view: { messages: readonly MessageView[]; events: readonly Event[]; readUpTo: number }
  eventWords: (event: Event) => string
  /** It may be read and no longer written in. */
  over?: boolean
}

/** A conversation (B5), live, with what happened between the messages. */
export function Talk<Event extends Happened>({ path, list, name, view, eventWords, over = false }: Props<Event>) {
  const t = useT()
  const within = usePromiseWords('reply')
  const { messages } = view
  const bottom = useReadingOf({ path, messages }, list)
  const outbox = useOutbox({ path, name, messages })
  const draft = useDraft(`message.${name}`, nothing)
  const takeBack = ({ body, files }: Pending): void =>
    draft[1]((said) => ({ body: [said.body, body].filter(Boolean).join('\n'), files: [...said.files, ...files] }))
  // Stays where it was when the page was opened: what is marked as new does not become old under the reader's eyes.
  const [readUpTo] = useState(view.readUpTo)
  const items = timeline(view, { locale: t.locale, readUpTo })
  const unread = items.findIndex(({ kind }) => kind === 'unread')
  const { box, shown, earlier } = useWindow(items, unread === -1 ? items.length : unread)
  const ids = new Set(messages.map(({ id }) => id))
  return (
    <section className="sheet chat" id="messages" aria-labelledby="talk">
      <h2 id="talk">{t('talk.title')}</h2>
      <p>{within === null ? t('talk.lead') : t('talk.lead.within', { within })}</p>
      <div ref={box}>
        {earlier && (
          <Button kind="quiet" onClick={earlier}>
            {t('talk.earlier')}
          </Button>
        )}
        <Thread>
          {shown.map((item) => (
            <Item key={item.key} item={item} messages={messages} eventWords={eventWords} />
          ))}
          {outbox.list
            .filter(({ id }) => id === null || !ids.has(id))
            .map((message) => (
              <PendingMessage key={message.key} message={message} outbox={outbox} onEdit={takeBack} />
            ))}
          <span ref={bottom} />
        </Thread>
      </div>
      {!over && <Reply draft={draft} outbox={outbox} />}
    </section>
  )
}

type ItemProps<Event extends Happened> = {
  item: TimelineItem<Event>
  messages: readonly MessageView[]
  eventWords: (event: Event) => ReactNode
}

function Item<Event extends Happened>({ item, messages, eventWords }: ItemProps<Event>) {
  const t = useT()
  switch (item.kind) {
    case 'day':
      return <DayMark>{formatDate(item.at, t.locale)}</DayMark>
    case 'unread':
      return <div className="daymark daymark--new">{t('talk.new')}</div>
    case 'event':
      return <EventLine at={<Moment at={item.event.at} as="time" />}>{eventWords(item.event)}</EventLine>
    case 'message':
      return (
        <Message
          me={item.message.author.me}
          by={
            <>
              {by(item.message, t)}
              {item.message.mail && <MailedMark />}
            </>
          }
          mark={markOf(item.message, messages, t)}
        >
          {item.message.body}
          <Erased message={item.message} />
          <Shots files={item.message.files} />
          {item.message.mail && <MailedRest mail={item.message.mail} />}
        </Message>
      )
  }
}

/** On the last message that was read, and on those that were not yet: the others say nothing new. */
function markOf({ id, author, read }: MessageView, messages: readonly MessageView[], t: T): string | null {
  if (author.kind !== 'customer') return null
  if (!read) return t('talk.sent')
  return messages.findLast((one) => one.author.kind === 'customer' && one.read)?.id === id ? t('talk.read') : null
}

/** « Sacha, service client, 10 h 40 »; a colleague by name. */
function by({ author, at, onBehalf }: MessageView, t: T) {
  const time = formatTime(at, t.locale)
  if (onBehalf) return t('talk.behalf', { name: author.name ?? '', time })
  if (author.me) return t('talk.you', { time })
  if (author.kind === 'customer') return t('talk.colleague', { name: author.name ?? t('words.role.customer'), time })
  if (author.kind === 'system') return t('talk.system', { time })
  return author.name === null ? t('talk.unsigned', { time }) : t.rich('talk.staff', { name: <b>{author.name}</b>, shop: shop.name, time })
}
