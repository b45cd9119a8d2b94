import type { FileView } from '#application/files/view.ts'

/** The files with one more, in the order in which they were given, whichever arrived first; once, however often it arrives. */
export function inOrder(files: readonly FileView[], file: FileView, placeOf: ReadonlyMap<string, number>): readonly FileView[] {
  if (files.some(({ id }) => id === file.id)) return files
  const place = placeOf.get(file.id) ?? Number.MAX_SAFE_INTEGER
  const later = files.findIndex(({ id }) => (placeOf.get(id) ?? -1) > place)
  return later < 0 ? [...files, file] : files.toSpliced(later, 0, file)
}
