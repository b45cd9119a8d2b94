import { isStaff } from '#domain/actor.ts'
import { labelObstacle, safetyStops } from '#domain/return/label.ts'
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
    ? [
        ...(labelObstacle(rma, now) === undefined
          ? [{ kind: 'label' as const, name: 'label', contentType: pdf, url: `${base}/label.pdf` }]
          : []),
        { kind: 'slip', name: 'slip', contentType: pdf, url: `${base}/slip.pdf` },
      ]
    : []
  const proofs = new Set(rma.parcels.map((parcel) => parcel.proofFileId))
  const attached = files.filter((file) => (staff || !file.internal) && (file.contentType === pdf || proofs.has(file.id)))
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
