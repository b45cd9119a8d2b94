import type { MouseEvent } from 'react'
import type { FileView } from '#application/files/view.ts'

/** A press on a photo's link shows it here, where it can be; one that means another tab still opens one, and a document is downloaded. */
export const openHere =
  ({ thumbnailUrl }: Pick<FileView, 'thumbnailUrl'>, onOpen: (() => void) | undefined) =>
  (event: MouseEvent): void => {
    if (!onOpen || !thumbnailUrl || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
