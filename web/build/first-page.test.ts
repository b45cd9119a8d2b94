import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rollup } from 'vite'

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

type Chunk = Rollup.OutputChunk

/** The words of « Mes retours », which come by themselves; the page and its frame are what the address's own scripts hold. */
const words = /\/messages\/fr\/(ui|words|portal)\.json$/

describe('a customer’s first page', () => {
  let chunks: readonly Chunk[] = []

  before(async () => {
    const built = (await build({ configFile, logLevel: 'silent', build: { write: false } })) as Rollup.RollupOutput
    const all = built.output.filter((file): file is Chunk => file.type === 'chunk')
    const html = built.output.find(({ fileName }) => fileName === 'index.html')
    const address = html?.type === 'asset' ? String(html.source) : ''
    const closure = new Set(
      all.filter(({ fileName, facadeModuleId }) => address.includes(`src="/${fileName}"`) || words.test(facadeModuleId ?? '')),
    )
    for (const chunk of closure)
      for (const imported of chunk.imports) for (const one of all) if (one.fileName === imported) closure.add(one)
    chunks = [...closure]
  })

  test('is found in the build', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds).join('\n')
    for (const part of ['main.tsx', 'portal/portal-frame.tsx', 'portal/home/home-page.tsx', 'messages/fr/portal.json'])
      assert.ok(modules.includes(`/web/${part}`), part)
  })

  test('loads neither zod nor temporal-polyfill nor the ICU parser', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
    assert.deepEqual(
      modules.filter((id) => /node_modules\/(zod|temporal-polyfill)\/|icu-messageformat-parser\/index\.js/.test(id)),
      [],
    )
  })

  test('loads no screen of the desk or the dock', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
    assert.deepEqual(
      modules.filter((id) => /\/web\/(desk|dock)\/.*\.tsx$/.test(id)),
      [],
    )
  })

  test('is at most 130 kB of JavaScript as it is served', () => {
    const bytes = chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
    assert.ok(bytes <= 130_000, `${bytes} bytes`)
  })
})
