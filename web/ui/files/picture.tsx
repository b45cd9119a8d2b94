import type { FileView } from '#application/views.ts'
import { Icon } from '../icons/icon.tsx'
import { useT } from '../words/use-t.ts'

/** A photo or a document, on its way to full size. */
export function Picture({ file: { name, url, thumbnailUrl } }: { file: Pick<FileView, 'name' | 'url' | 'thumbnailUrl'> }) {
  const t = useT()
  return (
    <a href={url} target="_blank" rel="noreferrer" className={thumbnailUrl ? undefined : 'paper'} title={name}>
      {thumbnailUrl ? (
        <img src={thumbnailUrl} alt={t('ui.photo', { name })} loading="lazy" />
      ) : (
        <Icon name="document" label={t('ui.document', { name })} />
      )}
    </a>
  )
}
