import { labelComing } from '#domain/return/carrier-label.ts'
import { type Line, type Rma, type Unit, unitsOf } from '#domain/return/rma.ts'
import { because, type Body, itemsOf, type Matter, mediatorOf, promise, quoted } from '../matter.ts'
import { type Item, say, type Words } from '../model.ts'

/** Approved in principle, whole or in part (B2): what comes next, who pays the way, until when. */
export function approved(matter: Matter): Body {
  const { rma } = matter.page
  const partly = unitsOf(rma).some((unit) => unit.decision === 'rejected')
  const withdraws = rma.legalBasis === 'withdrawal'
  const sendBy = promise(matter, 'return_by')
  const contest = partly ? promise(matter, 'objection') : undefined
  const way = transport(rma)
  return {
    subject: say(partly ? 'approved.subject_part' : withdraws ? 'approved.subject_withdrawal' : 'approved.subject', { number: rma.number }),
    preheader: sendBy && way !== 'stopped' ? say('approved.send_by', { due: { due: sendBy.due } }) : say(`approved.transport.${way}`),
    paragraphs: [
      say(withdraws ? 'approved.withdrawal' : partly ? 'approved.part' : 'approved.principle'),
      say(`approved.transport.${way}`),
      ...(sendBy && way !== 'stopped' ? [say('approved.send_by', { due: { due: sendBy.due } }), say('approved.confirm')] : []),
      ...(rma.resolutions.some((r) => r.early && r.state !== 'void' && r.amount === null) ? [say('approved.advance')] : []),
    ],
    quote: quoted(matter),
    items: itemsOf(matter, (unit, line) => decision(matter, unit, line)),
    action: say(way === 'label' ? 'action.label' : way === 'stopped' || way === 'coming' ? 'action.follow' : 'action.prepare'),
    after: contest ? [say('refusal.contest', { due: { due: contest.due } })] : [],
    mediator: partly ? mediatorOf(matter) : null,
  }
}

/** A label, one that the carrier is making, a slip at somebody's cost, or nothing to post before the battery's transport is settled (facts.md 6.5). */
function transport(rma: Rma): 'label' | 'coming' | 'stopped' | 'merchant' | 'customer' {
  if (rma.labelOffered) return labelComing(rma) ? 'coming' : 'label'
  if (rma.lines.some((line) => line.assessment.safetyGate === 'stop')) return 'stopped'
  return rma.labelPayer
}

function decision(matter: Matter, unit: Unit, line: Line): Pick<Item, 'word' | 'clause' | 'why'> {
  if (unit.decision === 'rejected') return { word: say('item.rejected'), ...because(matter, unit.decisionClause, unit.decisionReason) }
  if (matter.page.rma.legalBasis === 'withdrawal') return { word: say('item.to_send_back'), clause: null, why: null }
  const exception = line.exceptions.find((e) => e.answer === 'granted')
  return { word: say(exception ? 'item.approved_exception' : 'item.approved'), clause: exception?.clause ?? null, why: null }
}

/** Refused, each product with its clause; what the law keeps open for a consumer is said beside it (facts.md 0). */
export function rejected(matter: Matter): Body {
  const { rma } = matter.page
  const mediator = mediatorOf(matter)
  const rights: Words[] = mediator && rma.legalBasis === 'commercial' ? [say('rejected.rights')] : []
  return {
    subject: say('rejected.subject', { number: rma.number }),
    preheader: say('rejected.sorry'),
    paragraphs: [say('rejected.sorry')],
    quote: quoted(matter),
    items: itemsOf(matter, (unit) => ({ word: say('item.rejected'), ...because(matter, unit.decisionClause, unit.decisionReason) })),
    action: say('action.decision'),
    after: rights,
    mediator,
  }
}
