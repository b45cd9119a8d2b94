import type { ReactNode } from 'react'
import type { FileView } from '#application/files/view.ts'
import { Picture } from '../files/picture.tsx'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'

/** A conversation, oldest first; new ones are said aloud. */
export function Thread({ label, children }: { label?: string; children: ReactNode }) {
  const t = useT()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keys
    <div className="thread" role="log" tabIndex={0} aria-label={label ?? t('ui.thread')}>
      {children}
    </div>
  )
}

type MessageProps = {
  /** The reader's own. */
  me?: boolean
  /** Who, after a comma in what role, and when: « Sacha, service client, 10 h 40 ». */
  by: ReactNode
  /** What became of it: on its way, sent, read. */
  mark?: ReactNode
  children: ReactNode
}

export const Message = ({ me = false, by, mark, children }: MessageProps) => (
  <div className={me ? 'msg msg--me' : 'msg'}>
    <span className="msg-by">{by}</span>
    <Bubble>{children}</Bubble>
    {mark && <span className="msg-mark">{mark}</span>}
  </div>
)

const Bubble = ({ children }: { children: ReactNode }) => <div className="bubble">{children}</div>

/** On legal-pad yellow, with a lock, and saying so in words. */
export function InternalNote({ author, at, children }: { author: string; at?: ReactNode; children: ReactNode }) {
  const t = useT()
  return (
    <div className="msg msg--note">
      <span className="msg-by">
        <Icon name="lock" />
        <span>
          <b>{t('ui.note', { author })}</b>
          {at && <>, {at}</>}. {t('ui.note.hidden')}
        </span>
      </span>
      <Bubble>{children}</Bubble>
    </div>
  )
}

/** What the system did, between the messages. */
export const EventLine = ({ at, children }: { at: ReactNode; children: ReactNode }) => (
  <p className="event">
    <span>{children}</span>
    {at}
  </p>
)

export const DayMark = ({ children }: { children: ReactNode }) => <div className="daymark">{children}</div>

/** Pictures and documents of a message, each a way to the whole. */
export function Shots({ files, onOpen }: { files: readonly FileView[]; onOpen?: (file: FileView) => void }) {
  if (files.length === 0) return null
  return (
    <div className="shots">
      {files.map((file) => (
        <Picture key={file.id} file={file} onOpen={onOpen && (() => onOpen(file))} />
      ))}
    </div>
  )
}
