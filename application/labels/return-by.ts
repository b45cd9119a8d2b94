import type { Locale } from '#domain/actor.ts'
import { labelUntil } from '#domain/return/label.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import { localDate } from '#domain/time/zone.ts'
import { errand } from '../errand.ts'
import { returnReaders } from '../permission.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { byNumber, seenReturn } from './seen-return.ts'

/** The day to post by as a calendar keeps it. */
export type ReturnByView = {
  /** The same for every copy, so that a calendar replaces what it has. */
  uid: string
  /** How often the day was set anew: a later one wins. */
  revision: number
  at: Instant
  number: string
  locale: Locale
  merchant: string
  /** The last local day to post it, where the merchant is. */
  day: LocalDate
  /** The approval ends with it: not so for a withdrawal, which the law gives its time. */
  expires: boolean
}

/** The day to post by, to be put into a calendar: while there is one. */
export const returnByOfReturn = errand({
  name: 'return-by date of return',
  may: returnReaders,
  input: byNumber,
  async run({ number }, { world, actor, now }) {
    const page = await seenReturn(number, { world, actor })
    if (isRefusal(page)) return page
    const until = labelUntil(page.rma)
    if (until === null) return refuse('conflict', 'no_day_to_post_by', { status: page.rma.status })
    const { locale } = actor
    return {
      content: await world.papers.returnBy(presentReturnBy(page, { until, at: now, locale })),
      contentType: 'text/calendar; charset=utf-8',
      name: `${fileNames[locale]}-${page.rma.number}.ics`,
      inline: false,
    }
  },
})

const fileNames = { fr: 'a-expedier', en: 'post-by' }

const presentReturnBy = (
  { rma, policy }: ReturnPage,
  { until, at, locale }: { until: Instant; at: Instant; locale: Locale },
): ReturnByView => ({
  uid: `return-by-${rma.id}`,
  revision: rma.clocks.filter(({ kind }) => kind === 'return_by').length - 1,
  at,
  number: rma.number,
  locale,
  merchant: policy.merchant.name,
  day: localDate(until, policy.zone),
  expires: rma.legalBasis !== 'withdrawal',
})
