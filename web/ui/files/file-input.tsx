import type { ComponentProps } from 'react'
import { acceptedTypes } from './upload.ts'

type Props = { onFiles: (files: Iterable<File>) => void } & Omit<ComponentProps<'input'>, 'type' | 'accept' | 'multiple' | 'onChange'>

/** The browser's own picker. The same file may be picked again at once. */
export const FileInput = ({ onFiles, ...input }: Props) => (
  <input
    {...input}
    type="file"
    multiple
    accept={acceptedTypes.join()}
    onChange={({ target }) => {
      onFiles([...(target.files ?? [])])
      target.value = ''
    }}
  />
)
