import { createContext } from 'react'
import type { FileView } from '#application/files/view.ts'

/** A photo or a document, and whose or what it is of. */
export type Shown = { file: FileView; of: string }

/** Everything that was shown in the case on the screen, in its order: whichever of it is opened, one walks on to the others. */
export const Gallery = createContext<readonly Shown[]>([])
