import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { FileView } from '#application/views.ts'
import { IconButton } from '../../ui/control/button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { useT } from '../../ui/words/use-t.ts'
import { type Look, moved, plainLook, turned, zoomed } from './looking.ts'
import './lightbox.css'

type Props = { photos: readonly FileView[]; first: string; of: string; onClose: () => void }

/** Pixels that a key moves a photo by. */
const stride = 60

/** Photos at the size of the window, by mouse or by keys: arrows go from one to the next, + and − nearer and farther, R turns, Escape closes. */
export function Lightbox({ photos, first, of, onClose }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      photos.findIndex(({ id }) => id === first),
    ),
  )
  const [look, setLook] = useState<Look>(plainLook)
  const photo = photos[at]
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  const go = (by: 1 | -1): void => {
    if (!photos[at + by]) return
    setAt(at + by)
    setLook(plainLook)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    '+': () => setLook(zoomed(look, 1)),
    '=': () => setLook(zoomed(look, 1)),
    '-': () => setLook(zoomed(look, -1)),
    0: () => setLook(plainLook),
    r: () => setLook(turned(look, 1)),
    R: () => setLook(turned(look, -1)),
    'Shift+ArrowLeft': () => setLook(moved(look, stride, 0)),
    'Shift+ArrowRight': () => setLook(moved(look, -stride, 0)),
    ArrowUp: () => setLook(moved(look, 0, stride)),
    ArrowDown: () => setLook(moved(look, 0, -stride)),
  }
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = (event.shiftKey ? keys[`Shift+${event.key}`] : undefined) ?? keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  if (!photo) return null
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={t('desk.lightbox', { of })}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => dialog.current?.open === false && onClose()}
    >
      <div className="row lightbox-head">
        <p role="status">
          <b>{of}</b>, {photo.name} <span className="muted">{t('desk.lightbox.place', { place: at + 1, of: photos.length })}</span>
        </p>
        <span className="end" />
        <IconButton icon="left" label={t('desk.lightbox.previous')} disabled={at === 0} onClick={() => go(-1)} />
        <IconButton icon="right" label={t('desk.lightbox.next')} disabled={at === photos.length - 1} onClick={() => go(1)} />
        <IconButton icon="minus" label={t('desk.lightbox.farther')} aria-keyshortcuts="-" onClick={keys['-']} />
        <IconButton icon="plus" label={t('desk.lightbox.nearer')} aria-keyshortcuts="+" onClick={keys['+']} />
        <IconButton icon="turn" label={t('desk.lightbox.turn')} aria-keyshortcuts="R" onClick={keys['r']} />
        <ButtonAnchor href={photo.url} target="_blank" rel="noreferrer" kind="quiet">
          {t('desk.lightbox.original')}
        </ButtonAnchor>
        <IconButton icon="cross" label={t('ui.close')} onClick={onClose} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what the mouse does here, keys do above */}
      <div
        className="stage"
        onWheel={(event) => setLook(zoomed(look, event.deltaY < 0 ? 1 : -1))}
        onPointerMove={(event) => event.buttons === 1 && setLook((now) => moved(now, event.movementX, event.movementY))}
      >
        <img
          src={photo.url}
          alt={t('ui.photo', { name: photo.name })}
          draggable={false}
          data-quarters={look.quarters}
          style={{ '--zoom': look.zoom, '--turn': `${look.quarters * 90}deg`, '--x': `${look.x}px`, '--y': `${look.y}px` } as CSSProperties}
        />
      </div>
    </dialog>
  )
}
