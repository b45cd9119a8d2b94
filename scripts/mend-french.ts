import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { typo } from '#web/ui/words/french.ts'

/** Gives the French catalogues their thin and firm spaces: `node scripts/mend-french.ts`, after writing words with a plain keyboard. */
const screens = new URL('../web/messages/fr/', import.meta.url)
const mails = new URL('../adapters/mail/messages/fr.json', import.meta.url)

for (const file of [mails, ...readdirSync(screens).map((name) => new URL(name, screens))]) {
  const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, typo(text)])), null, 2)}\n`)
}
