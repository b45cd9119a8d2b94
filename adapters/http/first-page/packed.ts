import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Packed = { body: Buffer; encoding: 'br' | 'gzip' | undefined }

/** Fast and nearly as small as can be: a page is written while somebody waits for it. */
const BROTLI_QUALITY = 5

/** A page as small as whoever asks can read it. */
export async function packed(page: string, accepts = ''): Promise<Packed> {
  const body = Buffer.from(page)
  const readable = new Set(accepts.split(',').map((one) => one.split(';', 1)[0]?.trim()))
  if (readable.has('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { body: await promisify(brotliCompress)(body, { params }), encoding: 'br' }
  }
  if (readable.has('gzip')) return { body: await promisify(gzip)(body), encoding: 'gzip' }
  return { body, encoding: undefined }
}
