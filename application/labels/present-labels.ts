import { isStaff } from '#domain/actor.ts'
import { isReady, usableLabels } from '#domain/return/carrier-label.ts'
import type { ReturnPage } from '../returns/ports.ts'
import type { Reader } from '../returns/reader.ts'
import type { LabelView } from '../returns/view.ts'

/** The carriers' labels of a return: to its customer those that may be used or are to come, to staff every one there was. */
export function presentLabels({ rma, tracking }: Pick<ReturnPage, 'rma' | 'tracking'>, { actor, now }: Reader): LabelView[] {
  const usable = new Set(usableLabels(rma, now).map(({ id }) => id))
  const staff = isStaff(actor)
  const shown = staff ? rma.labels : rma.labels.filter(({ id, state }) => usable.has(id) || state === 'requested')
  return shown.map(({ fileId, externalId: _externalId, ...label }): LabelView => {
    const staffs = fileId !== null && staff ? `/api/v1/files/${fileId}` : null
    const last = tracking.findLast(({ labelId }) => labelId === label.id)
    return {
      ...label,
      cost: staff ? label.cost : null,
      failure: staff ? label.failure : null,
      // Its day may have passed before its return has ended.
      state: isReady(label) && !usable.has(label.id) ? 'expired' : label.state,
      url: usable.has(label.id) ? labelUrl(rma.number, label.parcel) : staffs,
      where: last ? { status: last.status, at: last.at, words: last.words } : null,
    }
  })
}

/** Where the label of a parcel is printed. */
export const labelUrl = (number: string, parcel: number): string => `/api/v1/returns/${number}/label.pdf?parcel=${parcel}`
