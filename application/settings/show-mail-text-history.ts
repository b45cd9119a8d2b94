import { z } from 'zod'
import { query } from '../query.ts'
import { historyOf } from './history-of.ts'
import { textChanges, textsIn, wordsMails } from './mail-texts.ts'

/** Who changed which text when, newest first. */
export const showMailTextHistory = query({
  name: 'show mail text history',
  may: wordsMails,
  input: z.strictObject({}),
  async run(_, { reads }) {
    const versions = await reads.settingVersions('mail_texts')
    return { items: historyOf(versions, textsIn, (before, after) => ({ changes: textChanges(before, after) })) }
  },
})
