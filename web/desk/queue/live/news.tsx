import { Icon } from '../../../ui/icons/icon.tsx'
import { useT } from '../../../ui/words/use-t.ts'

type Props = { come: number; gone: number; onShow: () => void }

/** « 2 nouveaux dossiers »: what has come while one was looking, and the way to see it. */
export function News({ come, gone, onShow }: Props) {
  const t = useT()
  return (
    <p className="news" role="status">
      {(come > 0 || gone > 0) && (
        <button type="button" className="link" onClick={onShow}>
          <Icon name="arrow" />
          {come > 0 ? t('queue.news.come', { count: come }) : t('queue.news.gone', { count: gone })}
          {come > 0 && gone > 0 && `, ${t('queue.news.and-gone', { count: gone })}`}
        </button>
      )}
    </p>
  )
}
