import { z } from 'zod'
import { noticeKinds, noticeText } from '#domain/policy/notices.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyone } from '../permission.ts'
import { query } from '../query.ts'
import type { NoticesView } from './view.ts'

/** What the site says of itself, in the reader's language: settings of the policy in force, or defaults. */
export const showNotices = query({
  name: 'show notices',
  may: anyone,
  input: z.strictObject({}),
  async run(_, { reads, actor, now }): Promise<NoticesView> {
    const policy = inForce(await reads.policies(), now) ?? insist(refuse('missing', 'no_policy'))
    return { items: noticeKinds.map((kind) => ({ kind, paragraphs: noticeText(policy, kind, actor.locale) })) }
  },
})
