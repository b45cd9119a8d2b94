import { type Actor, hasRole } from '#domain/actor.ts'
import type { LineVerdict } from '#domain/policy/assessment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { clausesAtIssue } from './facets.ts'
import type { Line, Rma } from './rma.ts'

/** What makes two lines alike for whoever decides: the law they are judged under, the product, the reason given, the clauses at issue. Kept beside each line. */
export const precedentKey = (
  { legalBasis }: Pick<Rma, 'legalBasis'>,
  line: Pick<Line, 'sku' | 'declared' | 'assessment' | 'exceptions'>,
): string => [legalBasis, line.sku, line.declared.reason ?? '', clausesAtIssue(line).join(' ')].join('\n')

/** Whether a line was approved whole; null while it is not decided whole, and so is nobody's precedent. */
export function acceptedWhole({ units }: Pick<Line, 'units'>): boolean | null {
  if (units.some(({ decision }) => decision !== 'approved' && decision !== 'rejected')) return null
  return units.every(({ decision }) => decision === 'approved')
}

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

/** Whether most of them went the other way, however few they are: worth saying to whoever departs from something anyway. */
export const mostlyOtherwise = ({ accepted, total }: Precedents, { approves, refuses }: Pick<Judged, 'approves' | 'refuses'>): boolean =>
  (refuses && accepted * 2 > total) || (approves && accepted * 2 < total)

export type DepartsFrom = 'policy' | 'exception' | 'precedent'

type Judged = {
  policy: LineVerdict
  /** Whether the units of the line are approved, refused, or some of both. */
  approves: boolean
  refuses: boolean
  /** Whether an exception was pleaded: a verdict answers it, yes or no. */
  pleaded: boolean
  precedents: Precedents | null
}

/**
 * What a line's verdict departs from: the policy that accepts what is refused, or closes what is approved; an exception, whose answer is an
 * agent's own either way; precedents that clearly say otherwise. Each wants a reason in words.
 */
export function departsFrom({ policy, approves, refuses, pleaded, precedents }: Judged): readonly DepartsFrom[] {
  const clear = precedents && clearPrecedent(precedents)
  const against = (policy === 'eligible' && refuses) || (policy === 'blocked' && approves)
  return [
    ...(against ? (['policy'] as const) : []),
    ...(pleaded && (approves || refuses) ? (['exception'] as const) : []),
    ...((clear === 'approve' && refuses) || (clear === 'refuse' && approves) ? (['precedent'] as const) : []),
  ]
}

/** What a decision is weighed against beside the policy, and whether it says why. */
export type Weighing = {
  /** How lines like these were decided before; a line that has none is not named. */
  precedents: readonly (Precedents & { lineId: string })[]
  explained: boolean
}

/**
 * Whoever departs from the policy or from precedents, or answers an exception, says why: `why_needed` where they do not, with the first product that
 * wants it and what its verdict departs from. The system follows rules, and is not asked.
 */
export function unexplained(lines: readonly Line[], { precedents, explained }: Weighing, actor: Pick<Actor, 'roles'>): Refusal | undefined {
  if (explained || hasRole(actor, 'system')) return undefined
  for (const [index, { id, assessment, exceptions, units }] of lines.entries()) {
    const decided = (as: 'approved' | 'rejected'): boolean => units.some(({ decision }) => decision === as)
    const from = departsFrom({
      policy: assessment.verdict,
      approves: decided('approved'),
      refuses: decided('rejected'),
      pleaded: exceptions.length > 0,
      precedents: precedents.find(({ lineId }) => lineId === id) ?? null,
    })
    if (from.length > 0) return refuse('invalid', 'why_needed', { line: index + 1, ...named(from) }, 'why')
  }
  return undefined
}

/** Each as a yes or no, for whoever words it. */
const named = (from: readonly DepartsFrom[]): Record<DepartsFrom, boolean> => ({
  policy: from.includes('policy'),
  exception: from.includes('exception'),
  precedent: from.includes('precedent'),
})
