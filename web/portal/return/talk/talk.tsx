import { useState } from 'react'
import type { EventView, MessageView, ReturnView } from '#application/views.ts'
import { Button } from '../../../ui/control/button.tsx'
import { formatDate, formatTime } from '../../../ui/format/date.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Moment } from '../../../ui/format/moment.tsx'
import { DayMark, EventLine, Message, Shots, Thread } from '../../../ui/thread/thread.tsx'
import type { Key } from '../../../ui/words/catalogues.ts'
import { type T, useT } from '../../../ui/words/use-t.ts'
import { shop } from '../../../ui/shop.ts'
import { usePromiseWords } from '../../policy-words/use-promise-words.ts'
import { PendingMessage } from './pending-message.tsx'
import { nothing, Reply } from './reply.tsx'
import { type TimelineItem, timeline } from '../../../ui/thread/timeline.ts'
import { useReading } from '../../../ui/thread/use-reading.ts'
import { useOutbox } from './use-outbox.ts'
import { useWindow } from './use-window.ts'

/** The conversation of the return (B5), live, with what happened between the messages. */
export function Talk({ view }: { view: ReturnView }) {
  const t = useT()
  const within = usePromiseWords('reply')
  const bottom = useReading(view, '/returns')
  const outbox = useOutbox(view)
  const draft = useDraft(`message.${view.number}`, nothing)
  // Stays where it was when the page was opened: what is marked as new does not become old under the reader's eyes.
  const [readUpTo] = useState(view.readUpTo)
  const items = timeline(view, { locale: t.locale, readUpTo })
  const unread = items.findIndex(({ kind }) => kind === 'unread')
  const { box, shown, earlier } = useWindow(items, unread === -1 ? items.length : unread)
  const ids = new Set(view.messages.map(({ id }) => id))
  return (
    <section className="sheet chat" id="messages" aria-labelledby="talk">
      <h2 id="talk">{t('return.talk')}</h2>
      <p>{within === null ? t('return.talk.lead') : t('return.talk.lead.within', { within })}</p>
      <div ref={box}>
        {earlier && (
          <Button kind="quiet" onClick={earlier}>
            {t('return.talk.earlier')}
          </Button>
        )}
        <Thread>
          {shown.map((item) => (
            <Item key={item.key} item={item} view={view} />
          ))}
          {outbox.list
            .filter(({ id }) => id === null || !ids.has(id))
            .map((message) => (
              <PendingMessage
                key={message.key}
                message={message}
                outbox={outbox}
                onEdit={({ body, files }) =>
                  draft[1]((said) => ({ body: [said.body, body].filter(Boolean).join('\n'), files: [...said.files, ...files] }))
                }
              />
            ))}
          <span ref={bottom} />
        </Thread>
      </div>
      <Reply draft={draft} outbox={outbox} />
    </section>
  )
}

function Item({ item, view }: { item: TimelineItem; view: ReturnView }) {
  const t = useT()
  switch (item.kind) {
    case 'day':
      return <DayMark>{formatDate(item.at, t.locale)}</DayMark>
    case 'unread':
      return <div className="daymark daymark--new">{t('return.talk.new')}</div>
    case 'event':
      return <EventLine at={<Moment at={item.event.at} as="time" />}>{eventWords(item.event, view, t)}</EventLine>
    case 'message':
      return (
        <Message me={item.message.author.me} by={by(item.message, t)} mark={markOf(item.message, view, t)}>
          {item.message.body}
          <Shots files={item.message.files} />
        </Message>
      )
  }
}

/** On the last message that was read, and on those that were not yet: the others say nothing new. */
function markOf({ id, author, read }: MessageView, { messages }: Pick<ReturnView, 'messages'>, t: T): string | null {
  if (author.kind !== 'customer') return null
  if (!read) return t('return.talk.sent')
  return messages.findLast((one) => one.author.kind === 'customer' && one.read)?.id === id ? t('return.talk.read') : null
}

/** A colleague's act bears their name; the merchant's people act as one. */
function eventWords({ verb, actor }: EventView, { legalBasis }: Pick<ReturnView, 'legalBasis'>, t: T): string {
  const event = t(eventKey(verb, legalBasis === 'withdrawal'))
  return actor.role === 'customer' && !actor.me && actor.name !== null ? t('return.event.by', { event, name: actor.name }) : event
}

/** A withdrawal is a right: it is recorded, not granted. */
const eventKey = (verb: EventView['verb'], withdrawal: boolean): Key =>
  withdrawal && verb === 'approve' ? 'return.event.approve.withdrawal' : `return.event.${verb}`

/** « Sacha, service client, 10 h 40 »; a colleague by name. */
function by({ author, at }: MessageView, t: T) {
  const time = formatTime(at, t.locale)
  if (author.me) return t('return.talk.you', { time })
  if (author.kind === 'customer') return t('return.talk.colleague', { name: author.name ?? t('words.role.customer'), time })
  if (author.kind === 'system') return t('return.talk.system', { time })
  return author.name === null
    ? t('return.talk.unsigned', { time })
    : t.rich('return.talk.staff', { name: <b>{author.name}</b>, shop: shop.name, time })
}
