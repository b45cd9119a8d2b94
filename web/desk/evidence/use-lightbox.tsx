import { type ReactNode, use, useState } from 'react'
import type { FileView } from '#application/files/view.ts'
import { Gallery, type Shown } from './gallery.ts'
import { Lightbox } from './lightbox.tsx'

/** Opens photos large, where one walks through all that the case shows; `around` is what is walked through where it is no part of that. */
export function useLightbox(around: readonly Shown[]): { look: (file: FileView) => void; lightbox: ReactNode } {
  const gallery = use(Gallery)
  const [open, setOpen] = useState<string | null>(null)
  const all = gallery.some(({ file }) => file.id === open) ? gallery : around
  return {
    look: ({ id }) => setOpen(id),
    lightbox: open !== null && <Lightbox shown={all} first={open} onClose={() => setOpen(null)} />,
  }
}
