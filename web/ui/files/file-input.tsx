import type { ComponentProps } from 'react'
import { accepted, PDF } from './upload.ts'

type Props = { onFiles: (files: Iterable<File>) => void; pdfOnly?: boolean } & Omit<ComponentProps<'input'>, 'type' | 'accept' | 'onChange'>

/** The browser's own picker. The same file may be picked again at once. */
export const FileInput = ({ onFiles, multiple = true, pdfOnly = false, ...input }: Props) => (
  <input
    {...input}
    type="file"
    multiple={multiple}
    accept={pdfOnly ? PDF : accepted}
    onChange={({ target }) => {
      onFiles([...(target.files ?? [])])
      target.value = ''
    }}
  />
)
