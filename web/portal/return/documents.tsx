import type { DocumentView, ReturnView } from '#application/returns/view.ts'
import { Icon } from '../../ui/icons/icon.tsx'
import { Shots } from '../../ui/thread/thread.tsx'
import { type T, useT } from '../../ui/words/use-t.ts'

/** What can be printed or looked at: label, slip, proofs, what was sent along. */
export function Documents({ view }: { view: ReturnView }) {
  const t = useT()
  const documents = view.documents.filter(({ kind }) => view.safetyGate === 'clear' || (kind !== 'label' && kind !== 'slip'))
  const photos = view.lines.flatMap(({ files }) => files).filter(({ thumbnailUrl }) => thumbnailUrl !== null)
  if (documents.length === 0 && photos.length === 0) return null
  return (
    <section className="r-part" aria-labelledby="documents">
      <h2 id="documents">{t('return.documents')}</h2>
      <ul className="r-rows docs">
        {documents.map((document) => (
          <li key={document.url}>
            <a href={document.url} target="_blank" rel="noreferrer">
              <Icon name="document" />
              <span>{nameOf(document, t)}</span>
              <span className="muted">{document.contentType === 'application/pdf' ? 'PDF' : t('return.documents.image')}</span>
            </a>
          </li>
        ))}
        {photos.length > 0 && (
          <li>
            <Icon name="camera" />
            <span>
              {t('return.documents.photos', { count: photos.length })}
              <Shots files={photos} />
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}

function nameOf({ kind, name, parcel }: DocumentView, t: T): string {
  if (parcel !== undefined) return t('return.documents.label.of', { parcel })
  if (kind === 'file') return name
  return kind === 'proof' ? t('return.documents.proof', { name }) : t(`return.documents.${kind}`)
}
