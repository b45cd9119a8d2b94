/** What the decoder is asked, and answers. */
export type Asked = { id: number; picture: ImageData }
export type Read = { id: number; texts: string[] }

/** Reads the texts of the codes in a picture. */
export type Reader = (picture: ImageData) => Promise<string[]>

type Detector = { detect: (picture: ImageData) => Promise<{ rawValue: string }[]> }
type DetectorKind = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }

const needed = ['code_128', 'qr_code', 'ean_13']

let opened: Promise<Reader> | undefined

/** By the browser itself where it can (most tablets), else by our own decoder; opened once, and from then on it needs no network. */
export const openReader = (): Promise<Reader> => (opened ??= builtIn().then((reader) => reader ?? ours()))

async function builtIn(): Promise<Reader | undefined> {
  const { BarcodeDetector: Kind } = globalThis as { BarcodeDetector?: DetectorKind }
  if (!Kind) return undefined
  const known = await Kind.getSupportedFormats().catch((): string[] => [])
  if (!needed.every((format) => known.includes(format))) return undefined
  const detector = new Kind({ formats: known })
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue)
}

function ours(): Reader {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { done: (texts: string[]) => void; failed: (error: Error) => void }>()
  let last = 0
  worker.addEventListener('message', ({ data: { id, texts } }: MessageEvent<Read>) => {
    waiting.get(id)?.done(texts)
    waiting.delete(id)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const { failed } of waiting.values()) failed(new Error(message))
    waiting.clear()
    // Never loaded: the next one asks for it again.
    opened = undefined
  })
  return (picture) =>
    new Promise((done, failed) => {
      last += 1
      waiting.set(last, { done, failed })
      // A worker is our own: there is no other origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ id: last, picture } satisfies Asked)
    })
}
