import { keptBy } from '../../ui/kept/kept.ts'

/** A code that was asked for in this tab: where, for whom, and until when it is good. */
export type AskedCode = { path: string; email: string; number?: string; minutes: number; until: number }

const NAME = 'code'

/** The one that is still good. A phone drops the page while its reader looks into their mail: it is the tab's, and goes with it. */
export function askedCode(now = Date.now()): AskedCode | null {
  const kept = keptBy(null).get(NAME)
  return isAsked(kept) && kept.until > now ? kept : null
}

export const keepAsked = ({ minutes, ...asked }: Omit<AskedCode, 'until'>): void =>
  keptBy(null).put(NAME, { ...asked, minutes, until: Date.now() + minutes * 60_000 })

export const forgetAsked = (): void => keptBy(null).drop(NAME)

const isAsked = (kept: unknown): kept is AskedCode =>
  typeof kept === 'object' &&
  kept !== null &&
  'path' in kept &&
  'email' in kept &&
  typeof kept.email === 'string' &&
  'until' in kept &&
  typeof kept.until === 'number'
