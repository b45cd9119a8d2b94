import type { Card } from './card.ts'
import { escalated, lane } from './lane.ts'
import { type Line, type Rma, unitsOf } from './rma.ts'

/** By what the desk narrows its lists, beside amounts and ages. */
const facetKinds = ['lane', 'type', 'tier', 'reason', 'sku', 'clause', 'agent'] as const
export type FacetKind = (typeof facetKinds)[number]

/** One thing that a return has, as one word: `type:withdrawal`, `sku:TK-ECR`, `agent:nobody`. */
export const facet = (kind: FacetKind, value: string): string => `${kind}:${kind === 'sku' ? value.trim().toUpperCase() : value}`

/** All that a return can be found by: derived at every save and kept beside it, so that one index answers whatever is combined. */
export function facets(rma: Rma, { skus }: Pick<Card, 'skus'>): readonly string[] {
  const found = [
    facet('lane', lane(rma)),
    ...(escalated(rma) ? [facet('lane', 'escalated')] : []),
    facet('type', rma.type),
    ...(rma.tier === null ? [] : [facet('tier', rma.tier)]),
    facet('agent', rma.assigneeId ?? 'nobody'),
    ...rma.lines.flatMap(({ declared: { reason } }) => (reason === null ? [] : [facet('reason', reason)])),
    ...clausesOf(rma).map((clause) => facet('clause', clause)),
    ...skus.flatMap(beginnings).map((sku) => facet('sku', sku)),
  ]
  return [...new Set(found)].sort()
}

/** Clauses that a return is found by: those at issue, and what a refusal names. */
const clausesOf = (rma: Rma): string[] => [
  ...rma.lines.flatMap(clausesAtIssue),
  ...unitsOf(rma).flatMap(({ decisionClause }) => decisionClause ?? []),
]

/** What the assessment did not simply pass, and what an exception is asked of; each once, in order. */
export function clausesAtIssue({ assessment, exceptions }: Pick<Line, 'assessment' | 'exceptions'>): string[] {
  const judged = assessment.checks.flatMap(({ clause, outcome }) => (outcome === 'ok' ? [] : [clause]))
  return [...new Set([...judged, ...exceptions.map(({ clause }) => clause)])].sort()
}

/** As many as a search names (adapters/db/lists/search.ts). */
const MOST_PARTS = 6

/** A family of products is named by how their SKUs begin: `TK-ECR-27Q` is found by `TK-ECR` and `TK` too. */
function beginnings(sku: string): string[] {
  const parts = sku.split('-')
  return [sku, ...parts.slice(0, MOST_PARTS).map((_, index) => parts.slice(0, index + 1).join('-'))].filter((part) => part !== '')
}
