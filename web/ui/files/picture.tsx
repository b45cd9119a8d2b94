import type { MouseEvent } from 'react'
import type { FileView } from '#application/views.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'

type Props = {
  file: Pick<FileView, 'name' | 'url' | 'thumbnailUrl'>
  /** Shows it here; a press that means another tab still opens one. */
  onOpen?: (() => void) | undefined
}

/** A photo or a document, on its way to full size. */
export function Picture({ file: { name, url, thumbnailUrl }, onOpen }: Props) {
  const t = useT()
  const press = (event: MouseEvent): void => {
    if (!onOpen || !thumbnailUrl || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a href={url} target="_blank" rel="noreferrer" className={thumbnailUrl ? undefined : 'paper'} title={name} onClick={press}>
      {thumbnailUrl ? (
        <img src={thumbnailUrl} alt={t('ui.photo', { name })} loading="lazy" />
      ) : (
        <Icon name="document" label={t('ui.document', { name })} />
      )}
    </a>
  )
}
