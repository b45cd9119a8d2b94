import { isStaff } from '#domain/actor.ts'
import { isReady, usableLabels } from '#domain/return/carrier-label.ts'
import type { ReturnPage } from '../returns/ports.ts'
import type { Reader } from '../returns/reader.ts'
import type { LabelView } from '../returns/view.ts'

/** The carriers' labels of a return: to its customer those that may be used, to staff every one there was. */
export function presentLabels({ rma }: Pick<ReturnPage, 'rma'>, { actor, now }: Reader): LabelView[] {
  const usable = usableLabels(rma, now)
  const shown = isStaff(actor) ? rma.labels : usable
  return shown.map(({ fileId, ...label }) => ({
    ...label,
    // Its day may have passed before its return has ended.
    state: isReady(label) && !usable.some(({ id }) => id === label.id) ? 'expired' : label.state,
    url: usable.some(({ id }) => id === label.id) ? labelUrl(rma.number, label.parcel) : isStaff(actor) ? `/api/v1/files/${fileId}` : null,
  }))
}

/** Where the label of a parcel is printed. */
export const labelUrl = (number: string, parcel: number): string => `/api/v1/returns/${number}/label.pdf?parcel=${parcel}`
