import type { FileView } from '#application/files/view.ts'
import { Shots } from '../../ui/thread/thread.tsx'
import { useLightbox } from './use-lightbox.tsx'

/** Photos that open large, where they are looked at one after the other; a document is downloaded, as its address says. */
export function Evidence({ files, of }: { files: readonly FileView[]; /** Whose or what they are of. */ of: string }) {
  const { look, lightbox } = useLightbox(files.map((file) => ({ file, of })))
  return (
    <>
      <Shots files={files} onOpen={look} />
      {lightbox}
    </>
  )
}
