import { useId, useRef, useState } from 'react'
import { Button, IconButton } from '../../ui/control/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { pictureOf } from './picture-of.ts'
import { openReader } from './reader.ts'
import { useCamera } from './use-camera.ts'
import './camera.css'

type Props = { onScan: (text: string) => void }

/** The tablet's own camera in place of a scanner. */
export function CameraScan({ onScan }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon="camera" label={t('dock.camera')} onClick={() => setOpen(true)} />
      {open && (
        <Viewfinder
          onClose={() => setOpen(false)}
          onScan={(text) => {
            setOpen(false)
            onScan(text)
          }}
        />
      )}
    </>
  )
}

function Viewfinder({ onScan, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const video = useRef<HTMLVideoElement>(null)
  const trouble = useCamera(video, onScan)
  return (
    <Dialog
      wide
      title={t('dock.camera.title')}
      onClose={onClose}
      actions={
        <>
          <PhotoScan onScan={onScan} />
          <Button big onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      {trouble ? <Notice tone="warn">{t(`dock.camera.${trouble}`)}</Notice> : <p>{t('dock.camera.what')}</p>}
      {/* Nobody speaks in it. */}
      {!trouble && <video ref={video} className="viewfinder" muted playsInline aria-label={t('dock.camera.picture')} />}
    </Dialog>
  )
}

/** A photo of the code does where there is no moving picture. */
function PhotoScan({ onScan }: Props) {
  const t = useT()
  const input = useId()
  const [unread, setUnread] = useState(false)
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setUnread(false)
    try {
      const picture = pictureOf(await createImageBitmap(file))
      const [text] = picture ? await (await openReader())(picture) : []
      if (text !== undefined) return onScan(text)
    } catch {
      // No picture, or no decoder: either way nothing was read.
    }
    setUnread(true)
  }
  return (
    <>
      {unread && <Notice tone="bad">{t('dock.camera.unread')}</Notice>}
      <label className="btn btn--big" htmlFor={input}>
        <Icon name="camera" />
        {t('dock.camera.photo')}
      </label>
      <input
        id={input}
        className="sr"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={({ target }) => {
          void read(target.files?.[0])
          target.value = ''
        }}
      />
    </>
  )
}
