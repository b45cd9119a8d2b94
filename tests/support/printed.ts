import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A paper's only page as a printer of `dpi` puts it onto paper. */
export async function printed(pdf: Uint8Array, dpi = 203): Promise<Buffer> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const pages = document.getPageCount()
  if (pages !== 1) throw new Error(`${pages} pages`)
  const { data, width, height } = await document.getPage(0).render({ scale: dpi / 72, render: 'bitmap' })
  document.destroy()
  pdfium.destroy()
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: 'white' })
    .png()
    .toBuffer()
}

/** Every linear code of a picture, as a scanner would type it. */
export async function scannedFrom(picture: Uint8Array): Promise<string[]> {
  // Its own copy: by default the decoder is fetched from a network.
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true })
  const found = await readBarcodes(picture, { formats: ['Code128'], tryHarder: true, maxNumberOfSymbols: 255 })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
