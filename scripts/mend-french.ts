import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { typo } from '#web/ui/words/french.ts'

/** Gives the French catalogues their thin and firm spaces: `node scripts/mend-french.ts`, after writing words with a plain keyboard. */
const screens = new URL('../web/messages/fr/', import.meta.url)
const others = ['../adapters/mail/messages/fr.json', '../adapters/http/problems/problems.fr.json'].map(
  (name) => new URL(name, import.meta.url),
)

for (const file of [...others, ...readdirSync(screens).map((name) => new URL(name, screens))]) {
  const mended: unknown = JSON.parse(readFileSync(file, 'utf8'), (_, text: unknown) => (typeof text === 'string' ? typo(text) : text))
  writeFileSync(file, `${JSON.stringify(mended, null, 2)}\n`)
}
