const PIECE = 32 * 1024

/** Many short texts as fewer pieces of bytes; between two of them whoever else waits has their turn. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let kept = ''
  for await (const text of texts) {
    kept += text
    if (kept.length < PIECE) continue
    yield encoder.encode(kept)
    kept = ''
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  if (kept !== '') yield encoder.encode(kept)
}
