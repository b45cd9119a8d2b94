import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { typo } from '#web/ui/words/french.ts'

/** Gives the French catalogues their thin and firm spaces: `node scripts/mend-french.ts`, after writing words with a plain keyboard. */
const folder = new URL('../web/messages/fr/', import.meta.url)
for (const name of readdirSync(folder)) {
  const file = new URL(name, folder)
  const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, typo(text)])), null, 2)}\n`)
}
