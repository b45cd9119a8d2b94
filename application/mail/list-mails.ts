import { z } from 'zod'
import { visible } from '#domain/return/visible.ts'
import { refuse } from '#domain/refusal.ts'
import { insist } from '../command.ts'
import { anyStaff } from '../permission.ts'
import { query } from '../query.ts'
import { rmaNumber } from '../returns/inputs.ts'
import type { MailView } from '../views.ts'
import { mailObstacle } from './send-again.ts'

/** Every mail about a return, oldest first: for whom, and what became of it. */
export const listMails = query({
  name: 'list mails of a return',
  may: anyStaff,
  input: z.strictObject({ number: rmaNumber }),
  async run({ number }, { reads, actor }): Promise<{ items: readonly MailView[] }> {
    const [page, mails] = await Promise.all([reads.returnPage(number), reads.mailsOf(number)])
    if (!page || !visible(actor, page.rma)) return insist(refuse('missing', 'return_unknown', { number }))
    return {
      items: mails.map(({ causeId: _cause, personId: _person, staff, ...mail }) => ({
        ...mail,
        audience: staff ? 'staff' : 'customer',
        obstacle: mailObstacle(mail, page.rma)?.code ?? null,
      })),
    }
  },
})
