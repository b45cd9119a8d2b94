import { lifetimes } from '#domain/lifetimes.ts'
import type { Kept } from '../../ui/kept/kept.ts'
import type { Mailing } from './mailings.ts'

const name = 'mailings'

/** What is known of one past the tab, and whether anything of it was on its way: its batch makes it safe to be sent again. */
type KeptMailing = Pick<Mailing, 'batch' | 'macroId' | 'version' | 'name' | 'numbers' | 'leavesAt'> & { begun: boolean }

/** What is older than the server's memory of a batch could reach somebody twice. */
const SAFE_MS = lifetimes.unanswered * 24 * 3_600_000
/** Another tab may still be sending what was to leave just now. */
const PATIENCE_MS = 60_000

const isKept = (one: unknown): one is KeptMailing =>
  typeof one === 'object' &&
  one !== null &&
  'batch' in one &&
  typeof one.batch === 'string' &&
  'leavesAt' in one &&
  'numbers' in one &&
  Array.isArray(one.numbers)

function all(kept: Kept): readonly KeptMailing[] {
  const found = kept.get(name)
  return Array.isArray(found) ? found.filter(isKept) : []
}

const others = (kept: Kept, batch: string): readonly KeptMailing[] => all(kept).filter((one) => one.batch !== batch)

/** Keeps it for the case that the page is left, as it stands now. */
export function keepMailing(kept: Kept, { batch, macroId, version, name: called, numbers, leavesAt }: Mailing, begun: boolean): void {
  kept.put(name, [...others(kept, batch), { batch, macroId, version, name: called, numbers, leavesAt, begun }])
}

/** It has left to all, or does not leave. */
export function forgetMailing(kept: Kept, batch: string): void {
  const rest = others(kept, batch)
  if (rest.length === 0) kept.drop(name)
  else kept.put(name, rest)
}

/** Those that should have left long ago, and whose page was left before they had: each waits to be taken up again. */
export const overdueMailings = (kept: Kept, now: number): readonly Mailing[] =>
  all(kept)
    .filter(({ leavesAt }) => leavesAt + PATIENCE_MS < now && now < leavesAt + SAFE_MS)
    .map(({ begun, ...mailing }) => ({ ...mailing, left: begun ? 'midway' : 'before' }))
