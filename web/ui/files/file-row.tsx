import type { CSSProperties, ReactNode } from 'react'
import type { FileView } from '#application/views.ts'
import { problemText } from '../api/problem-text.ts'
import { IconButton } from '../control/button.tsx'
import { formatSize } from '../format/number.ts'
import { Icon } from '../icons/icon.tsx'
import { type T, useT } from '../words/use-t.ts'
import { secondsLeft, type Upload } from './upload.ts'

/** A file that has arrived. Without `onRemove` it is only shown. */
export function FileRow({ file, onRemove }: { file: FileView; onRemove?: () => void }) {
  const t = useT()
  return (
    <Row
      picture={file.thumbnailUrl ? <img src={file.thumbnailUrl} alt="" /> : <Icon name="document" />}
      name={
        <a href={file.url} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      }
      action={onRemove && <IconButton icon="cross" label={t('ui.file.remove', { name: file.name })} onClick={onRemove} />}
    >
      <span className="hint">{t('ui.file.sent', { size: formatSize(file.size, t.locale) })}</span>
    </Row>
  )
}

type UploadProps = { upload: Upload; max: number; onCancel: () => void; onRetry: () => void }

export function UploadRow({ upload, max, onCancel, onRetry }: UploadProps) {
  const t = useT()
  const { source, problem } = upload
  const obstacle = problem?.code === 'wrong-kind' || problem?.code === 'too-large'
  return (
    <Row
      picture={<Icon name={source.type === 'application/pdf' ? 'document' : 'camera'} />}
      name={source.name}
      action={
        <>
          {problem && !obstacle && <IconButton icon="swap" label={t('ui.file.retry', { name: source.name })} onClick={onRetry} />}
          <IconButton icon="cross" label={t(problem ? 'ui.file.remove' : 'ui.file.cancel', { name: source.name })} onClick={onCancel} />
        </>
      }
    >
      {problem ? <span className="error small">{failure(upload, max, t)}</span> : <Progress upload={upload} />}
    </Row>
  )
}

function Progress({ upload: { source, sent, elapsedMs } }: { upload: Upload }) {
  const t = useT()
  const share = source.size === 0 ? 1 : Math.min(1, sent / source.size)
  const seconds = secondsLeft({ sent, size: source.size, elapsedMs })
  const sizes = { sent: formatSize(sent, t.locale), size: formatSize(source.size, t.locale) }
  const words =
    share === 1
      ? t('ui.file.checking', sizes)
      : seconds === undefined
        ? t('ui.file.sending', sizes)
        : t('ui.file.sending-left', { ...sizes, seconds })
  return (
    <>
      <span
        className="bar"
        role="progressbar"
        aria-label={t('ui.file.progress', { name: source.name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <i style={{ '--p': share } as CSSProperties} />
      </span>
      <span className="hint" aria-live="off">
        {words}
      </span>
    </>
  )
}

function failure({ source, problem }: Upload, max: number, t: T): string {
  if (problem?.code === 'wrong-kind') return t('ui.file.wrong-kind')
  if (problem?.code === 'too-large')
    return t('ui.file.too-large', { size: formatSize(source.size, t.locale), max: formatSize(max, t.locale) })
  return (problem && problemText(problem, t).detail) ?? t('ui.file.interrupted')
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
