import type { StatedView } from '#application/withdrawals/view.ts'

const key = (id: string): string => `navette.retractation.${id}`

/** The receipt stays in this tab, for a reload; the mail is what lasts. */
export const keepReceipt = (stated: StatedView): void => sessionStorage.setItem(key(stated.id), JSON.stringify(stated))

/** Null in another tab or on another device: the mail's link leads there to enter the code. */
export function receiptOf(id: string): StatedView | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(id)) ?? 'null') as StatedView | null
  } catch {
    return null
  }
}
