import { clauseBehind } from '#domain/return/grounds.ts'
import { expected, toInspect } from '#domain/return/progress.ts'
import type { Line, Resolution, Rma, Unit } from '#domain/return/rma.ts'
import { because, type Body, idsOf, itemsOf, judgedIn, type Matter, mediatorOf, plain, promise, quoted } from '../matter.ts'
import { type Param, say, type Words } from '../model.ts'
import { offTheInvoice } from './money.ts'

/** A parcel is here: what was in it, what is still on its way, until when it is inspected (A11). */
export function received(matter: Matter): Body {
  const { rma } = matter.page
  const here = new Set(idsOf(matter.event, 'units'))
  const inspection = promise(matter, 'inspection')
  const missing = expected(rma).length
  return {
    subject: say('received.subject', { number: rma.number }),
    preheader: inspection ? say('received.inspection', { due: { due: inspection.due } }) : say('received.here', { count: here.size }),
    paragraphs: [
      say('received.here', { count: here.size }),
      ...(inspection ? [say('received.inspection', { due: { due: inspection.due } })] : []),
      ...(missing > 0 ? [say('received.missing', { count: missing })] : []),
    ],
    items: itemsOf(matter, (unit) => (here.has(unit.id) ? plain() : null)),
  }
}

/** The dock's verdict: what is accepted is owed, with its promise; what is refused can be contested, else it goes back (B7, E1). */
export function inspected(matter: Matter): Body {
  const { rma, policy } = matter.page
  const judged = new Set(judgedIn(matter))
  const of = (verdict: string): number =>
    rma.lines.flatMap((line) => line.units).filter((unit) => judged.has(unit.id) && unit.verdict === verdict).length
  const refused = of('refused')
  const result = refused === 0 ? 'accepted' : of('accepted') === 0 ? 'refused' : 'mixed'
  const contest = refused > 0 ? promise(matter, 'objection') : undefined
  const less = deductions(matter, judged)
  return {
    subject: say(`inspected.subject.${result}`, { number: rma.number }),
    preheader: say(`inspected.${result}`),
    paragraphs: [
      ...(matter.event?.verb === 'correct_inspection' ? [say('inspected.corrected')] : []),
      say(`inspected.${result}`),
      ...owedTo(matter, judged),
      ...(toInspect(rma).length > 0 ? [say('inspected.rest')] : []),
    ],
    quote: quoted(matter),
    items: itemsOf(matter, (unit, line) => {
      if (!judged.has(unit.id)) return null
      return unit.verdict === 'refused'
        ? { word: say('item.refused'), ...refusedFor(matter, unit, line) }
        : { word: say('item.accepted'), clause: null, why: null }
    }),
    facts: less,
    after: [
      ...(contest ? [say('refusal.contest', { due: { due: contest.due } })] : []),
      ...(refused > 0 ? [say(`inspected.ships_back.${policy.shipBackPayer}`)] : []),
    ],
    // Less than what was paid is a refusal of the rest.
    mediator: refused > 0 || less.length > 0 ? mediatorOf(matter) : null,
  }
}

function owedTo(matter: Matter, judged: ReadonlySet<string>): Words[] {
  const { rma } = matter.page
  return rma.resolutions.filter((r) => r.state === 'owed' && r.unitIds.some((id) => judged.has(id))).map((r) => owed(matter, r))
}

function owed(matter: Matter, resolution: Resolution): Words {
  const { id, amount } = resolution
  const kind = offTheInvoice(resolution) ? 'invoice' : resolution.kind
  const clock = promise(matter, 'refund', id)
  const money: Readonly<Record<string, Param>> = amount === null ? {} : { amount: { amount, currency: matter.page.rma.currency } }
  return clock ? say(`owed.${kind}`, { ...money, due: { due: clock.due } }) : say(`owed.${kind}_soon`, money)
}

/** A deduction is reasoned (L221-23): each stands with its reason. */
function deductions({ page: { rma } }: Matter, judged: ReadonlySet<string>): NonNullable<Body['facts']> {
  return rma.lines
    .flatMap((line) => line.units)
    .flatMap(({ id, deduction }) =>
      deduction && judged.has(id)
        ? [
            {
              label: say('fact.deduction'),
              value: say('deduction', { amount: { amount: deduction.amount, currency: rma.currency }, reason: deduction.reason }),
            },
          ]
        : [],
    )
}

/** The answer to « Demander un réexamen », and what follows: what is now owed with its promise, or how the goods come back. */
export function contestAnswered(matter: Matter): Body {
  const { page, event } = matter
  const about = new Set(idsOf(event, 'units'))
  const answer = event?.data['upheld'] === true ? 'upheld' : 'maintained'
  return {
    subject: say(`contest.subject.${answer}`, { number: page.rma.number }),
    preheader: say(`contest.${answer}`),
    paragraphs: [say(`contest.${answer}`), ...(answer === 'upheld' ? owedTo(matter, about) : [])],
    quote: quoted(matter),
    items: itemsOf(matter, (unit, line) => {
      if (!about.has(unit.id)) return null
      if (answer === 'upheld') return { word: say('item.approved'), clause: null, why: null }
      return {
        word: say('item.rejected'),
        ...(unit.decision === 'rejected' ? because(matter, unit.decisionClause, unit.decisionReason) : refusedFor(matter, unit, line)),
      }
    }),
    action: say('action.decision'),
    after: answer === 'maintained' && lyingHere(page.rma, about) ? [say(`inspected.ships_back.${page.policy.shipBackPayer}`)] : [],
    mediator: answer === 'maintained' ? mediatorOf(matter) : null,
  }
}

/** Why the dock refused a unit, with the clause that its reason rests on: every refusal names one. */
function refusedFor(matter: Matter, { verdictReason }: Unit, { assessment }: Line): ReturnType<typeof because> {
  const { clause, why } = because(matter, null, verdictReason)
  return { clause: clause ?? (verdictReason && clauseBehind(verdictReason, assessment.checks)), why }
}

/** Whether any of these was refused at the dock and still lies there. */
const lyingHere = ({ lines }: Rma, about: ReadonlySet<string>): boolean =>
  lines.some(({ units }) => units.some(({ id, verdict, sentBack }) => about.has(id) && verdict === 'refused' && sentBack === null))

/** Refused goods are on their way back, tracked (B7). */
export function shippedBack(matter: Matter): Body {
  const { rma } = matter.page
  const gone = new Set(idsOf(matter.event, 'units'))
  const parcel = rma.parcels.find((p) => p.id === matter.event?.data['parcel'])
  return {
    subject: say('shipped_back.subject', { number: rma.number }),
    preheader: say('shipped_back.sent', { count: gone.size }),
    paragraphs: [say('shipped_back.sent', { count: gone.size })],
    quote: quoted(matter),
    items: itemsOf(matter, (unit, line) => (gone.has(unit.id) ? { word: say('item.refused'), ...refusedFor(matter, unit, line) } : null)),
    facts: [
      ...(parcel?.carrier ? [{ label: say('fact.carrier'), value: { verbatim: parcel.carrier } }] : []),
      ...(parcel?.tracking ? [{ label: say('fact.tracking'), value: { verbatim: parcel.tracking } }] : []),
    ],
    mediator: mediatorOf(matter),
  }
}
