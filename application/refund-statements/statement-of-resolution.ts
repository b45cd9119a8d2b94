import { z } from 'zod'
import { isRefusal } from '#domain/refusal.ts'
import { givenMoney } from '#domain/return/given-money.ts'
import { errand } from '../errand.ts'
import { seenReturn } from '../labels/seen-return.ts'
import { statementReaders } from '../permission.ts'
import { id, rmaNumber } from '../returns/inputs.ts'
import { presentStatement } from './statement-view.ts'

/** How an amount that was given came about, on paper: for the customer, and for who answers for it (invariant 2). */
export const statementOfResolution = errand({
  name: 'statement of resolution',
  may: statementReaders,
  input: z.strictObject({ number: rmaNumber, resolutionId: id }),
  async run({ number, resolutionId }, { world, actor }) {
    const page = await seenReturn(number, { world, actor })
    if (isRefusal(page)) return page
    const given = givenMoney(page.rma.resolutions.find((resolution) => resolution.id === resolutionId))
    if (isRefusal(given)) return given
    const { locale } = actor
    return {
      content: await world.papers.statement(presentStatement(given, page, locale)),
      contentType: 'application/pdf',
      name: `${fileNames[locale]}-${page.rma.number}.pdf`,
      inline: true,
    }
  },
})

const fileNames = { fr: 'releve-de-remboursement', en: 'refund-statement' }
