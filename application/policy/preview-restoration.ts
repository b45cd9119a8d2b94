import { z } from 'zod'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { foretold } from './foretold.ts'
import { restored } from './restore-version.ts'
import { policyVersion } from './version.ts'

/** What going back to an earlier version would change of the one in force: nothing is published. */
export const previewRestoration = query({
  name: 'preview policy restoration',
  may: only('admin'),
  input: z.strictObject({ version: policyVersion }),
  async run({ version }, look) {
    return foretold(look, restored(await look.reads.policies(), version, look.now))
  },
})
