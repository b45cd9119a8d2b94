import type { Plugin, Rollup } from 'vite'
import { type Ahead, aheads } from '../portal/ahead.ts'

type Chunk = Rollup.OutputChunk

/** `ahead.json` for the server: of every address in web/portal/ahead.ts, what it asks of the API and the names of its files in this build. */
export const writeAhead: Plugin = {
  name: 'navette-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk')
      const source = JSON.stringify(aheads.map((ahead) => named(ahead, chunks)))
      this.emitFile({ type: 'asset', fileName: 'ahead.json', source })
    },
  },
}

function named({ address, words, asks, page }: Ahead, chunks: readonly Chunk[]): object {
  const there = withImports(['/web/main.tsx'], chunks)
  const needed = (locale: string): Chunk[] => {
    const modules = [...words.map((name) => `/messages/${locale}/${name}.json`), ...(page === undefined ? [] : [`/web/${page}`])]
    return [...withImports(modules, chunks)].filter((chunk) => !there.has(chunk))
  }
  const scripts = (locale: string): string[] => needed(locale).map(({ fileName }) => `/${fileName}`)
  const styles = new Set(needed('fr').flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])].map((file) => `/${file}`)))
  return { address: address.source, asks, scripts: { fr: scripts('fr'), en: scripts('en') }, styles: [...styles] }
}

/** The files that hold these modules, and all that they import. */
function withImports(modules: readonly string[], chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const holding = modules.map((module) => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
    if (!found) throw new Error(`web/portal/ahead.ts asks for ${module}, which this build has not.`)
    return found
  })
  const all = new Set(holding)
  for (const chunk of all) for (const name of chunk.imports) for (const one of chunks) if (one.fileName === name) all.add(one)
  return all
}
