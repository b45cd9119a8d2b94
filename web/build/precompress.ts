import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const texts = /\.(js|css|html|svg|json|wasm)$/

/** Compressed once, as small as can be, instead of at each request: `.br` and `.gz` beside every text of the build, and its WebAssembly. */
export const precompress: Plugin = {
  name: 'navette-precompress',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => texts.test(fileName))
      for (const file of files) {
        const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        const brotli = await promisify(brotliCompress)(source, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: source.length } })
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotli })
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: await promisify(gzip)(source, { level: 9 }) })
      }
    },
  },
}
