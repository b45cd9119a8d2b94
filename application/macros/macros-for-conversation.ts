import { z } from 'zod'
import { running } from '#domain/return/clocks.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { inForce } from '#domain/policy/policy-for.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { conversationId } from '../contact/inputs.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { agentOf } from './macro-values.ts'
import { offeredMacros } from './macros-for-return.ts'

/** The macros that this person is offered in a conversation without a return, worded for whoever wrote; what only a return has stays open. */
export const macrosForConversation = query({
  name: 'list macros for a conversation',
  may: anyStaff,
  input: z.strictObject({ id: conversationId }),
  async run({ id }, { reads, actor, now }) {
    const [page, macros, policies] = await Promise.all([reads.conversationPage(id), reads.macrosOf(actor.id), reads.policies()])
    if (!page || !reaches(actor, page.conversation)) return insist(refuse('missing', 'conversation_unknown'))
    const policy = inForce(policies, now) ?? insist(refuse('conflict', 'no_policy'))
    const locale = page.customer?.locale ?? page.words.locale
    const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: policy.zone })
    const promise = running(page.conversation, { kind: 'reply' })
    const about = [
      page.words.subject ?? '',
      page.line?.name ?? '',
      ...page.messages.filter(({ internal }) => !internal).map(({ body }) => body),
    ]
    return offeredMacros(
      macros,
      { locale, about },
      {
        customer: page.customer?.name ?? page.words.name,
        number: null,
        order: page.order?.number ?? null,
        product: page.line?.name ?? null,
        type: null,
        submitted: day.format(new Date(page.conversation.openedAt)),
        answer_by: promise ? day.format(new Date(promise.due)) : null,
        send_by: null,
        value: null,
        agent: agentOf(actor),
        shop: policy.merchant.name,
      },
    )
  },
})
