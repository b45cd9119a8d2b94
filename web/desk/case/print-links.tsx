import type { ReturnView } from '#application/returns/view.ts'
import { ButtonAnchor } from '../../ui/control/button-link.tsx'
import { useT } from '../../ui/words/use-t.ts'

/** What goes on or into the parcel. */
export const printable = ({ documents }: Pick<ReturnView, 'documents'>): ReturnView['documents'] =>
  documents.filter(({ kind }) => kind === 'label' || kind === 'slip')

export function PrintLinks({ view }: { view: ReturnView }) {
  const t = useT()
  return printable(view).map(({ kind, parcel, url }) => (
    <ButtonAnchor key={url} href={url} target="_blank" rel="noreferrer" icon="print">
      {parcel === undefined ? t(kind === 'label' ? 'desk.papers.label' : 'desk.papers.slip') : t('desk.labels.one', { parcel })}
    </ButtonAnchor>
  ))
}
