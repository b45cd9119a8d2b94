import { useState } from 'react'
import type { FileView } from '#application/views.ts'
import { Shots } from '../../ui/thread/thread.tsx'
import { Lightbox } from './lightbox.tsx'

const isPhoto = ({ thumbnailUrl }: FileView): boolean => thumbnailUrl !== null

/** Photos that open large, where they are looked at one after the other; a document is downloaded, as its address says. */
export function Evidence({ files, of }: { files: readonly FileView[]; /** Whose or what they are of. */ of: string }) {
  const [open, setOpen] = useState<string | null>(null)
  const photos = files.filter(isPhoto)
  return (
    <>
      <Shots files={files} onOpen={(file) => (isPhoto(file) ? setOpen(file.id) : undefined)} />
      {open !== null && <Lightbox photos={photos} first={open} of={of} onClose={() => setOpen(null)} />}
    </>
  )
}
