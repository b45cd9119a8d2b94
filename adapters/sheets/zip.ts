import { Zip, ZipDeflate } from 'fflate'

export type Entry = { name: string; content: AsyncIterable<Uint8Array> }

/** An archive of these files, compressed as they come: nothing of it is held longer than a piece. */
export async function* zipped(entries: Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    if (piece.length > 0) ready.push(piece)
  })
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 4 })
    // Not when it was written: the same contents are the same archive.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    for await (const piece of content) {
      file.push(piece)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
