import type { Clock } from '#domain/clock/clock.ts'
import type { Assessment, LineAssessment } from '#domain/policy/assessment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, permitSubmit, record } from './act.ts'
import { legalPromise, running, starting } from './clocks.ts'
import type { Instant } from '#domain/time/instant.ts'
import { newUnit } from './new-unit.ts'
import type { Declared, Exception, Line, ResolutionKind, Rma, Unit } from './rma.ts'

/** One line of a request: some units of an order line and what the customer says of them. */
export type RequestLine = {
  orderLineId: string
  sku: string
  quantity: number
  serials: readonly string[]
  unreadableSerials: number
  declared: Declared
  /** Clauses that the customer pleads an exception to. */
  pleads: readonly string[]
  wanted?: ResolutionKind
}

export type Submission = Pick<Rma, 'id' | 'number' | 'orderId' | 'currency' | 'customerId' | 'companyId' | 'tier'> & {
  lines: readonly RequestLine[]
  assessment: Assessment
  /** When it was stated, where that was before now: a withdrawal that was proven or matched afterwards. */
  statedAt?: Instant
  /** The number of the last entry of the conversation that it grew out of: its own go on from there. */
  after?: number
  /** Promises that were made there and go on here. */
  carried?: readonly Clock[]
  /** Whoever had it. */
  assigneeId?: string | null
}

/** A request becomes a return: the assessment and the policy version are frozen, the answer is promised. */
export function submit(submission: Submission, act: Act): Decided | Refusal {
  const refusal = permitSubmit(act) ?? blocked(submission.assessment)
  if (refusal) return refusal
  const lines = linesOf(submission.lines, submission.assessment, act)
  if (!Array.isArray(lines)) return lines
  const { lines: _, assessment, statedAt = act.now, after = 0, carried = [], assigneeId = null, ...identity } = submission
  const rma: Rma = {
    ...identity,
    type: assessment.type,
    legalBasis: assessment.legalBasis,
    policyVersion: assessment.policy.version,
    status: 'submitted',
    endedFrom: null,
    version: 0,
    sequence: after,
    submittedAt: statedAt,
    detailsAskedAt: null,
    detailsBrought: false,
    approvedAt: null,
    endedAt: null,
    labelPayer: payer(assessment),
    labelOffered: false,
    postedProof: false,
    pickupOn: null,
    assigneeId,
    calledAt: null,
    lines,
    clocks: carried.map((clock) => ({ ...clock, id: act.newId() })),
    resolutions: [],
    settlements: [],
    parcels: [],
    labels: [],
  }
  return record(
    'start',
    { rma: promised(rma, act), data: { type: rma.type, policy: rma.policyVersion, units: lines.map((l) => l.units.length) } },
    { verb: 'submit', act },
  )
}

/** The promises that start with the request; the law's run from the first `submittedAt` whatever the type was then. */
export function promised(rma: Rma, act: Act): Rma {
  const answer = rma.clocks.some((clock) => clock.kind === 'review') ? rma : starting(rma, { kind: 'review' }, act)
  return lawAgain(answer, act)
}

/** The law's promise, unless it runs: from the first `submittedAt`, whatever happened since. */
export function lawAgain(rma: Rma, act: Act): Rma {
  const law = legalPromise(rma)
  return law && !running(rma, { kind: law }) ? starting(rma, { kind: law, startedAt: rma.submittedAt }, act) : rma
}

/** A blocked line stops the request, and says which clause; a waivable one is let through when an exception is pleaded (A7). */
export function blocked(assessment: Assessment): Refusal | undefined {
  for (const [index, line] of assessment.lines.entries()) {
    if (line.verdict !== 'blocked' && line.verdict !== 'blocked_waivable') continue
    const check = line.checks.find((c) => c.outcome === 'block' && !c.excepted)
    if (check?.code === 'serial')
      return refuse('conflict', 'serial_already_returning', { serial: check.facts['taken'] ?? '' }, `lines.${index}.serials`)
    const code = line.verdict === 'blocked' ? 'blocked_by_policy' : 'exception_needed'
    return refuse('conflict', code, { clause: check?.clause ?? '', check: check?.code ?? '' }, `lines.${index}`)
  }
  return undefined
}

export const payer = (assessment: Assessment): Rma['labelPayer'] =>
  assessment.lines.every((line) => line.payer === 'merchant') ? 'merchant' : 'customer'

function linesOf(requested: readonly RequestLine[], assessment: Assessment, act: Act): Line[] | Refusal {
  const lines: Line[] = []
  for (const [index, line] of requested.entries()) {
    const assessed = assessment.lines[index]
    if (!assessed) throw new Error('an assessment has one line per requested line')
    const wanted = wantedAmong(assessed, line.wanted)
    if (!wanted) return refuse('invalid', 'resolution_not_offered', { wanted: line.wanted ?? '' }, `lines.${index}.resolution`)
    lines.push({
      id: act.newId(),
      orderLineId: line.orderLineId,
      sku: line.sku,
      declared: line.declared,
      assessment: assessed,
      exceptions: line.pleads.filter((clause) => isPleaded(assessed, clause)).map((clause): Exception => ({ clause, answer: null })),
      wanted,
      draft: null,
      units: Array.from({ length: line.quantity }, (_, i) => askedUnit(line, i, act)),
    })
  }
  return lines
}

/** Whether a plea stands against something: one against what does not forbid falls, since nobody would have to answer it. */
export const isPleaded = ({ checks }: Pick<LineAssessment, 'checks'>, clause: string): boolean =>
  checks.some((check) => check.excepted && check.clause === clause)

/** The first allowed resolution is the default (A12). */
export const wantedAmong = (assessed: LineAssessment, wanted?: ResolutionKind): ResolutionKind | undefined =>
  wanted === undefined ? assessed.resolutions[0] : assessed.resolutions.find((kind) => kind === wanted)

const askedUnit = (line: RequestLine, index: number, act: Act): Unit => ({
  ...newUnit(act.newId(), line.serials[index] ?? null),
  unreadable: index >= line.serials.length && index < line.serials.length + line.unreadableSerials,
})
