import type { FileView } from '#application/files/view.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'
import { openHere } from './open-here.ts'

type Props = {
  file: Pick<FileView, 'name' | 'url' | 'thumbnailUrl'>
  /** Shows it here; a press that means another tab still opens one. */
  onOpen?: (() => void) | undefined
}

/** A photo or a document, on its way to full size. */
export function Picture({ file, onOpen }: Props) {
  const t = useT()
  const { name, url, thumbnailUrl } = file
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className={thumbnailUrl ? undefined : 'paper'}
      title={name}
      onClick={openHere(file, onOpen)}
    >
      {thumbnailUrl ? (
        <img src={thumbnailUrl} alt={t('ui.photo', { name })} loading="lazy" />
      ) : (
        <Icon name="document" label={t('ui.document', { name })} />
      )}
    </a>
  )
}
