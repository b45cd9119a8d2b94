import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { conversationPermission } from '../permission.ts'
import { query } from '../query.ts'
import { conversationId } from './inputs.ts'

/** The other conversations of the same person that this one can be merged with, newest first. */
export const listSiblings = query({
  name: 'list siblings',
  may: conversationPermission('merge'),
  input: z.strictObject({ id: conversationId }),
  async run({ id }, { reads }) {
    if (!(await reads.belongingOf(id))) return insist(refuse('missing', 'conversation_unknown'))
    return { items: await reads.siblingsOf(id) }
  },
})
