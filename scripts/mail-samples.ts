import { writeFileSync } from 'node:fs'
import { chosenSamples } from '../tests/support/mail-samples/chosen-samples.ts'

/** Writes the sample mails that a text is previewed with: `node scripts/mail-samples.ts`, after a mail says something new. */
writeFileSync(new URL('../adapters/mail/samples.json', import.meta.url), `${JSON.stringify(chosenSamples())}\n`)
