import type { ResolutionView, ReturnView } from '#application/views.ts'

/** Why this reader cannot execute what is owed, as a code; null when they can: `executable` is the server's word. */
export function whyNotExecuted(
  { executable, early, amount }: Pick<ResolutionView, 'executable' | 'early' | 'amount'>,
  { status, verbs }: Pick<ReturnView, 'status' | 'verbs'>,
): 'not-here' | 'role' | 'finance' | null {
  if (executable) return null
  if (verbs.execute === undefined) return 'role'
  if (!early && status !== 'received' && status !== 'resolving') return 'not-here'
  return amount === null ? 'role' : 'finance'
}
