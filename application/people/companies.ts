import { z } from 'zod'
import { keptTo } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { allOrNothing, errand } from '../errand.ts'
import { recordAtDoor } from '../log/record.ts'
import { customers, only } from '../permission.ts'
import { pageInput, pageOf, readCursor } from '../returns/page-input.ts'
import { id } from '../returns/inputs.ts'

/** The company of an account customer, and whether its people see one another's returns. */
export const showMyCompany = errand({
  name: 'show my company',
  may: customers,
  input: z.strictObject({}),
  async run(_, { world, actor }) {
    const company = actor.id === null || keptTo(actor) !== null ? undefined : await world.people.companyOf(actor.id)
    return company ?? refuse('missing', 'company_none')
  },
})

export const listCompanies = errand({
  name: 'list companies',
  may: only('manager', 'admin'),
  input: z.strictObject({ ...pageInput, q: z.string().trim().max(200).default('') }),
  async run({ after, limit, q }, { world }) {
    const position = readCursor(after, 2)
    const from = position && { name: position[0] ?? '', id: position[1] ?? '' }
    const rows = await world.people.companies({ text: q, after: from, limit: limit + 1 })
    return pageOf(rows, limit, ({ name, id }) => [name, id])
  },
})

/** Whether colleagues see and act on one another's orders and returns (domain.md, Actors): from this moment on, in sessions that are open too. */
export const shareReturns = errand({
  name: 'share returns',
  may: only('admin'),
  input: z.strictObject({ companyId: id, sharesReturns: z.boolean() }),
  run: ({ companyId, sharesReturns }, standing) =>
    allOrNothing(standing, async (within) => {
      const company = await within.world.people.shareReturns(companyId, sharesReturns)
      if (!company) return refuse('missing', 'company_unknown')
      const data = { before: !sharesReturns, after: sharesReturns }
      await recordAtDoor(within, { kind: 'sharing_changed', actorId: within.actor.id, subjectId: companyId, data })
      return company
    }),
})
