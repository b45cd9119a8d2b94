import { z } from 'zod'
import { errand } from '../errand.ts'
import type { Download } from '../files/read-file.ts'
import { only } from '../permission.ts'
import { versionOf } from '../policy/version.ts'

/** The dock's commands as codes on a sheet of paper, in the language of whoever prints it. */
export const printCommandSheet = errand({
  name: 'print command sheet',
  may: only('returns_agent'),
  input: z.strictObject({}),
  async run(_, { world, actor: { locale }, now }): Promise<Download> {
    const { merchant } = versionOf(await world.reads.policies(), undefined, now)
    return {
      content: await world.papers.commandSheet({ locale, merchant: merchant.name }),
      contentType: 'application/pdf',
      name: `${{ fr: 'commandes-du-quai', en: 'dock-commands' }[locale]}.pdf`,
      inline: true,
    }
  },
})
