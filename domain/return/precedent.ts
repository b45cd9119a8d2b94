import type { LineVerdict } from '#domain/policy/assessment.ts'

/** How lines that are alike were decided before: of so many, so many were approved whole. */
export type Precedents = { accepted: number; total: number }

/** From so many on, and from this share on, they speak with one voice. */
const ENOUGH = 4
const CLEAR_SHARE = 0.8

/** What precedents clearly say; null where they are few or divided. */
export function clearPrecedent({ accepted, total }: Precedents): 'approve' | 'refuse' | null {
  if (total < ENOUGH) return null
  if (accepted >= total * CLEAR_SHARE) return 'approve'
  return total - accepted >= total * CLEAR_SHARE ? 'refuse' : null
}

export type DepartsFrom = 'policy' | 'exception' | 'precedent'

type Judged = {
  policy: LineVerdict
  /** Whether the units of the line are approved, refused, or some of both. */
  approves: boolean
  refuses: boolean
  /** The answers to the exceptions that were pleaded. */
  exceptions: readonly boolean[]
  precedents: Precedents | null
}

/**
 * What a line's verdict departs from: the policy that accepts what is refused, or closes what is approved; an exception, whose answer is an
 * agent's own either way; precedents that clearly say otherwise. Each wants a reason in words.
 */
export function departsFrom({ policy, approves, refuses, exceptions, precedents }: Judged): readonly DepartsFrom[] {
  const clear = precedents && clearPrecedent(precedents)
  const against = (policy === 'eligible' && refuses) || (policy === 'blocked' && approves)
  return [
    ...(against ? (['policy'] as const) : []),
    ...(exceptions.length > 0 && (approves || refuses) ? (['exception'] as const) : []),
    ...((clear === 'approve' && refuses) || (clear === 'refuse' && approves) ? (['precedent'] as const) : []),
  ]
}
