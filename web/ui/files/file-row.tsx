import type { CSSProperties, ReactNode } from 'react'
import type { FileView } from '#application/files/view.ts'
import { IconButton } from '../control/button.tsx'
import { formatSize } from '../format/number.ts'
import { Icon } from '../icons/icon.tsx'
import { type T, useT } from '../words/use-t.ts'
import { failureWords } from './failure-words.ts'
import { openHere } from './open-here.ts'
import { LocalPicture } from './local-picture.tsx'
import { mayPass, secondsLeft, type Upload } from './upload.ts'

type Props = {
  file: FileView
  /** Without it the file is only shown. */
  onRemove?: () => void
  /** Shows a photo here; a press that means another tab still opens one. */
  onOpen?: () => void
}

/** A file that has arrived. */
export function FileRow({ file, onRemove, onOpen }: Props) {
  const t = useT()
  return (
    <Row
      picture={file.thumbnailUrl ? <img src={file.thumbnailUrl} alt="" /> : <Icon name="document" />}
      name={
        <a href={file.url} target="_blank" rel="noreferrer" onClick={openHere(file, onOpen)}>
          {file.name}
        </a>
      }
      action={onRemove && <IconButton icon="cross" label={t('ui.file.remove', { name: file.name })} onClick={onRemove} />}
    >
      <span className="hint">{t('ui.file.sent', { size: formatSize(file.size, t.locale) })}</span>
    </Row>
  )
}

type UploadProps = { upload: Upload; maxFiles: number; onCancel: () => void; onRetry: () => void }

export function UploadRow({ upload, maxFiles, onCancel, onRetry }: UploadProps) {
  const t = useT()
  const { source, problem } = upload
  return (
    <Row
      picture={<LocalPicture source={source} />}
      name={source.name}
      action={
        <>
          {problem && mayPass(problem) && <IconButton icon="swap" label={t('ui.file.retry', { name: source.name })} onClick={onRetry} />}
          <IconButton icon="cross" label={t(problem ? 'ui.file.remove' : 'ui.file.cancel', { name: source.name })} onClick={onCancel} />
        </>
      }
    >
      {problem ? <span className="error small">{failureWords(upload, maxFiles, t)}</span> : <Progress upload={upload} />}
    </Row>
  )
}

function Progress({ upload }: { upload: Upload }) {
  const t = useT()
  const { source, sent, state } = upload
  const share = Math.min(1, sent / source.size)
  const words = progressWords(upload, t)
  return (
    <>
      <span
        className={state === 'waiting' ? 'bar bar--waits' : 'bar'}
        role="progressbar"
        aria-label={t('ui.file.progress', { name: source.name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
      >
        <i style={{ '--p': share } as CSSProperties} />
      </span>
      <span className="hint">{words}</span>
    </>
  )
}

function progressWords({ source, sent, elapsedMs, state }: Upload, t: T): string {
  const sizes = { sent: formatSize(sent, t.locale), size: formatSize(source.size, t.locale) }
  if (state === 'queued') return t('ui.file.queued', sizes)
  if (state === 'waiting') return t('ui.file.waiting', sizes)
  if (state === 'checking') return t('ui.file.checking', sizes)
  const seconds = secondsLeft({ sent, size: source.size, elapsedMs })
  return seconds === undefined ? t('ui.file.sending', sizes) : t('ui.file.sending-left', { ...sizes, seconds })
}

const Row = ({ picture, name, action, children }: { picture: ReactNode; name: ReactNode; action: ReactNode; children: ReactNode }) => (
  <li className="file">
    <span className="pic">{picture}</span>
    <div>
      <b>{name}</b>
      {children}
    </div>
    <span className="nb">{action}</span>
  </li>
)
