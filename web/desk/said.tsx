import { Link } from '@tanstack/react-router'
import type { MailedView, MessageView } from '#application/contact/message-view.ts'
import { Moment } from '../ui/format/moment.tsx'
import { Status } from '../ui/status/status.tsx'
import { Erased } from '../ui/thread/erased.tsx'
import { MailedMark, MailedRest } from '../ui/thread/mailed.tsx'
import { InternalNote, Message } from '../ui/thread/thread.tsx'
import { useT } from '../ui/words/use-t.ts'
import { Evidence } from './evidence/evidence.tsx'

type Props = {
  message: MessageView
  /** Who says it, where their name is not known. */
  nameless: string
  /** Beside what the merchant said and the customer has not read. */
  unread?: string
}

/** The merchant's words stand on the right, whoever of the staff wrote them; a note spans the width. */
export function Said({ message, nameless, unread }: Props) {
  const { author, at, body, internal, files, read, mail, cameFrom, onBehalf } = message
  const t = useT()
  const name = author.me ? t('ui.you') : (author.name ?? nameless)
  if (internal)
    return (
      <InternalNote
        author={mail && mail.kind !== 'message' ? t(`mailed.${mail.kind}`) : name}
        at={
          <>
            <Moment at={at} as="time" />
            {mail && <FromWhom mail={mail} />}
          </>
        }
      >
        <Naming text={body} />
        <Erased message={message} />
        <Evidence files={files} of={name} />
        {mail && <MailedRest mail={mail} />}
      </InternalNote>
    )
  return (
    <Message
      me={author.kind !== 'customer'}
      by={
        <>
          <b>{onBehalf ? t('behalf.by', { name }) : name}</b>, <Moment at={at} as="time" />
          {mail && <FromWhom mail={mail} />}
          {cameFrom !== undefined && (
            <>
              {' '}
              <Link to="/desk/messages/$id" params={{ id: cameFrom }} className="soft">
                {t('held.came')}
              </Link>
            </>
          )}
        </>
      }
      mark={author.kind === 'staff' && !read && unread}
    >
      {body}
      <Erased message={message} />
      <Evidence files={files} of={name} />
      {mail && <MailedRest mail={mail} />}
    </Message>
  )
}

/** That it came by e-mail, from which address, whether that is known to be its owner's, and the source for who may have it. */
function FromWhom({ mail: { kind, staff } }: { mail: MailedView }) {
  const t = useT()
  return (
    <>
      <MailedMark />
      {staff && kind !== 'bounce' && (
        <>
          {' '}
          <span className="mailed-sender">{staff.sender}</span>{' '}
          <span title={t(staff.proven ? 'mailed.proven.why' : 'mailed.unproven.why')}>
            <Status tone={staff.proven ? 'ok' : 'warn'}>{t(staff.proven ? 'mailed.proven' : 'mailed.unproven')}</Status>
          </span>
        </>
      )}
      {staff?.source && (
        <>
          {' '}
          <a href={staff.source} download aria-label={t('mailed.source.of')}>
            {t('mailed.source')}
          </a>
        </>
      )}
    </>
  )
}

/** Names of colleagues stand out. */
const Naming = ({ text }: { text: string }) =>
  text.split(/(@\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/u).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text that never changes
    index % 2 === 1 ? <b key={index}>{part}</b> : part,
  )
