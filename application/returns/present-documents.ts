import { isStaff } from '#domain/actor.ts'
import { usableLabels } from '#domain/return/carrier-label.ts'
import { labelObstacle, safetyStops } from '#domain/return/label.ts'
import { labelUrl } from '../labels/present-labels.ts'
import { presentFile } from '../files/present-file.ts'
import type { ReturnPage } from './ports.ts'
import type { Reader } from './reader.ts'
import type { DocumentView } from './view.ts'

const pdf = 'application/pdf'

/** What can be printed or shown: the papers of the parcel while one is to be sent, proofs of posting, and documents that came along. */
export function presentDocuments({ rma, files }: ReturnPage, { actor, now }: Reader): DocumentView[] {
  const staff = isStaff(actor)
  const base = `/api/v1/returns/${rma.number}`
  const posts = (rma.status === 'approved' || rma.status === 'shipped') && (rma.labelOffered || !safetyStops(rma))
  const papers: DocumentView[] = posts
    ? [...labels({ rma }, now), { kind: 'slip', name: 'slip', contentType: pdf, url: `${base}/slip.pdf` }]
    : []
  const proofs = new Set(rma.parcels.map((parcel) => parcel.proofFileId))
  const printed = new Set(rma.labels.map(({ fileId }) => fileId))
  const attached = files.filter(
    (file) => (staff || !file.internal) && !printed.has(file.id) && (file.contentType === pdf || proofs.has(file.id)),
  )
  return [
    ...papers,
    ...attached.map((file): DocumentView => ({
      kind: proofs.has(file.id) ? 'proof' : 'file',
      name: file.name,
      contentType: file.contentType,
      url: presentFile(file).url,
    })),
  ]
}

/** The carrier's labels, a parcel each; where there is none, the address label that we print ourselves. */
function labels({ rma }: Pick<ReturnPage, 'rma'>, now: Reader['now']): DocumentView[] {
  const label = { kind: 'label', name: 'label', contentType: pdf } as const
  const carriers = usableLabels(rma, now)
  if (carriers.length > 0) return carriers.map(({ parcel }) => ({ ...label, parcel, url: labelUrl(rma.number, parcel) }))
  // What a carrier is to bring does not leave with an address alone.
  if (rma.labels.some(({ provider }) => provider !== 'manual')) return []
  return labelObstacle(rma, now) === undefined ? [{ ...label, url: `/api/v1/returns/${rma.number}/label.pdf` }] : []
}
