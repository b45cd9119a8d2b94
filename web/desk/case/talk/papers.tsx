import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'
import { FileRow } from '../../../ui/files/file-row.tsx'
import { useT } from '../../../ui/words/use-t.ts'
import { useLightbox } from '../../evidence/use-lightbox.tsx'
import { printable, PrintLinks } from '../print-links.tsx'

type Props = { view: ReturnView; files: readonly { file: FileView; of: string | null }[] }

/** What can be printed, and every photo and document with who or what it belongs to. */
export function Papers({ view, files }: Props) {
  const t = useT()
  const printed = printable(view)
  const { look, lightbox } = useLightbox([])
  if (files.length + printed.length === 0) return <p className="pad muted">{t('desk.papers.none')}</p>
  return (
    <div className="pad papers">
      {printed.length > 0 && (
        <p className="row">
          <PrintLinks view={view} />
        </p>
      )}
      {byOwner(files).map(([of, some]) => (
        <section key={of}>
          <h3>{of || t('desk.talk.by.customer')}</h3>
          <ul>
            {some.map((file) => (
              <FileRow key={file.id} file={file} onOpen={() => look(file)} />
            ))}
          </ul>
        </section>
      ))}
      {lightbox}
    </div>
  )
}

function byOwner(files: Props['files']): readonly [string, readonly FileView[]][] {
  const owners = new Map<string, FileView[]>()
  for (const { file, of } of files) owners.set(of ?? '', [...(owners.get(of ?? '') ?? []), file])
  return [...owners]
}
