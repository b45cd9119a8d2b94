import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { Asked, Read } from './reader.ts'

// Our own copy, fetched at once so that it is there when the network is not: by default it comes from somebody else's server.
void prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })

/** What is printed on parcels, products and our own papers. */
const formats = ['Code128', 'QRCode', 'EAN13', 'EAN8', 'UPCA', 'Code39', 'ITF', 'DataMatrix'] as const

/** Reads codes beside the page: only here may WebAssembly be compiled (adapters/http/web.ts), and the page stays quick meanwhile. */
self.addEventListener('message', ({ data: { id, picture } }: MessageEvent<Asked>) => {
  // A worker has one page, and no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void codesIn(picture).then((texts) => self.postMessage({ id, texts } satisfies Read))
})

async function codesIn(picture: ImageData): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: [...formats], tryHarder: true, maxNumberOfSymbols: 8 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
