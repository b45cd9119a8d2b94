import type { MessageView } from '#application/views.ts'
import { Moment } from '../ui/format/moment.tsx'
import { InternalNote, Message, Shots } from '../ui/thread/thread.tsx'
import { useT } from '../ui/words/use-t.ts'

type Props = {
  message: MessageView
  /** Who says it, where their name is not known. */
  nameless: string
  /** Beside what the merchant said and the customer has not read. */
  unread?: string
}

/** The merchant's words stand on the right, whoever of the staff wrote them; a note spans the width. */
export function Said({ message: { author, at, body, internal, files, read }, nameless, unread }: Props) {
  const t = useT()
  const name = author.me ? t('ui.you') : (author.name ?? nameless)
  if (internal)
    return (
      <InternalNote author={name} at={<Moment at={at} as="time" />}>
        {body}
        <Shots files={files} />
      </InternalNote>
    )
  return (
    <Message
      me={author.kind !== 'customer'}
      by={
        <>
          <b>{name}</b>, <Moment at={at} as="time" />
        </>
      }
      mark={author.kind === 'staff' && !read && unread}
    >
      {body}
      <Shots files={files} />
    </Message>
  )
}
