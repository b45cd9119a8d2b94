import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/control/button.tsx'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { Icon } from '../../ui/icons/icon.tsx'
import { formatSize } from '../../ui/format/number.ts'
import { useT } from '../../ui/words/use-t.ts'
import type { Shown } from './gallery.ts'
import { type Look, moved, plainLook, turned, zoomed } from './looking.ts'
import './lightbox.css'

type Props = { shown: readonly Shown[]; /** The id of what is looked at first. */ first: string; onClose: () => void }

/** Pixels that a key moves a photo by. */
const stride = 60

/**
 * Photos at the size of the window, by mouse or by keys: arrows go from one to the next, + and − nearer and farther, R turns, Escape closes. A
 * document has its place among them, and is downloaded.
 */
export function Lightbox({ shown, first, onClose }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      shown.findIndex(({ file }) => file.id === first),
    ),
  )
  const [look, setLook] = useState<Look>(plainLook)
  const here = shown[at]
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  const go = (by: 1 | -1): void => {
    if (!shown[at + by]) return
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
  if (!here) return null
  const { file, of } = here
  const photo = file.thumbnailUrl !== null
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={t('case.lightbox')}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => dialog.current?.open === false && onClose()}
    >
      <div className="row lightbox-head">
        <p role="status">
          <b>{of}</b>, {file.name} <span className="muted">{t('desk.lightbox.place', { place: at + 1, of: shown.length })}</span>
        </p>
        <span className="end" />
        <IconButton icon="left" label={t('desk.lightbox.previous')} disabled={at === 0} onClick={() => go(-1)} />
        <IconButton icon="right" label={t('desk.lightbox.next')} disabled={at === shown.length - 1} onClick={() => go(1)} />
        <IconButton icon="minus" label={t('desk.lightbox.farther')} disabled={!photo} aria-keyshortcuts="-" onClick={keys['-']} />
        <IconButton icon="plus" label={t('desk.lightbox.nearer')} disabled={!photo} aria-keyshortcuts="+" onClick={keys['+']} />
        <IconButton icon="turn" label={t('desk.lightbox.turn')} disabled={!photo} aria-keyshortcuts="R" onClick={keys['r']} />
        {photo && (
          <ButtonAnchor href={file.url} target="_blank" rel="noreferrer" kind="quiet">
            {t('desk.lightbox.original')}
          </ButtonAnchor>
        )}
        <IconButton icon="cross" label={t('ui.close')} onClick={onClose} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what the mouse does here, keys do above */}
      <div
        className="stage"
        onWheel={(event) => setLook(zoomed(look, event.deltaY < 0 ? 1 : -1))}
        onPointerMove={(event) => event.buttons === 1 && setLook((now) => moved(now, event.movementX, event.movementY))}
      >
        {photo ? (
          <img
            src={file.url}
            alt={t('ui.photo', { name: file.name })}
            draggable={false}
            data-quarters={look.quarters}
            style={
              { '--zoom': look.zoom, '--turn': `${look.quarters * 90}deg`, '--x': `${look.x}px`, '--y': `${look.y}px` } as CSSProperties
            }
          />
        ) : (
          <p className="lightbox-document">
            <Icon name="document" />
            {file.name}, {formatSize(file.size, t.locale)}
            <ButtonAnchor href={file.url} icon="down" download>
              {t('case.lightbox.download')}
            </ButtonAnchor>
          </p>
        )}
      </div>
    </dialog>
  )
}
