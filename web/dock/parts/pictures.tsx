import type { ReactNode } from 'react'
import type { FileView } from '#application/files/view.ts'
import { Picture } from '../../ui/files/picture.tsx'

type Props = { files: readonly FileView[]; /** What they show; a quotation's need no name. */ label?: string }

/** Photos of a unit or a plea, side by side. */
export const Pictures = ({ files, label }: Props): ReactNode =>
  files.length > 0 && (
    <div className="pics" role={label ? 'group' : undefined} aria-label={label}>
      {files.map((file) => (
        <figure key={file.id}>
          <Picture file={file} />
        </figure>
      ))}
    </div>
  )
