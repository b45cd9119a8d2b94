import type { FileView } from '#application/files/view.ts'
import type { ReturnView } from '#application/returns/view.ts'

type Shown = Pick<ReturnView, 'lines' | 'messages'>

/** Every file of a return once, with where it was shown: on which product, or by whom in the conversation. */
export function filesOf({ lines, messages }: Shown): readonly { file: FileView; of: string | null }[] {
  const all = [
    ...lines.flatMap((line) => [...line.files, ...line.units.flatMap(({ files }) => files)].map((file) => ({ file, of: line.name }))),
    ...messages.flatMap(({ author, files }) => files.map((file) => ({ file, of: author.name }))),
  ]
  return all.filter(({ file }, index) => all.findIndex((other) => other.file.id === file.id) === index)
}
