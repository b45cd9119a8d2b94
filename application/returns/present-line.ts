import { type Actor, isStaff } from '#domain/actor.ts'
import type { OrderLine } from '#domain/order/order.ts'
import { clauseText, reasonLabel, saidDefective } from '#domain/policy/request-type.ts'
import { isOwnRefusal } from '#domain/return/another-look.ts'
import { valueOf } from '#domain/return/card.ts'
import { objection } from '#domain/return/contest.ts'
import type { Line, Unit } from '#domain/return/rma.ts'
import { presentFile } from '../files/present-file.ts'
import type { ContestView, LineView } from './line-view.ts'
import type { ReturnPage } from './ports.ts'
import type { Reader } from './reader.ts'

/** One product of a return, unit by unit. */
export function presentLine(line: Line, { rma, order, policy, texts, files }: ReturnPage, { actor, now }: Reader): LineView {
  const bought: OrderLine | undefined = order.lines.find((l) => l.id === line.orderLineId)
  const { locale } = actor
  const word = (kind: string, clause: string | null = null) =>
    texts.findLast((t) => t.subjectId === line.id && t.kind === kind && t.clause === clause)?.body ?? null
  const mine = files.filter((file) => isStaff(actor) || !file.internal)
  return {
    id: line.id,
    orderLineId: line.orderLineId,
    sku: bought?.sku ?? '',
    name: bought?.name ?? '',
    quantity: line.units.length,
    value: valueOf(bought, line.units.length),
    lithiumBattery: bought?.lithiumBattery ?? false,
    saidDefective: saidDefective(policy, { ...rma, reason: line.declared.reason }),
    hasSerials: bought?.hasSerials ?? false,
    holdsData: bought?.holdsData ?? false,
    declared: {
      ...line.declared,
      reasonLabel: line.declared.reason && reasonLabel(policy, line.declared.reason, locale),
      note: word('note'),
      dockMessage: word('dock_message'),
    },
    exceptions: line.exceptions.map(({ clause, answer }) => ({
      clause,
      answer,
      clauseText: clauseText(policy, clause, locale),
      plea: word('plea', clause),
    })),
    assessment: {
      ...line.assessment,
      checks: line.assessment.checks.map((check) => ({ ...check, text: clauseText(policy, check.clause, locale) })),
    },
    wanted: line.wanted,
    draft: isStaff(actor) ? line.draft : null,
    units: line.units.map((unit) => ({
      ...unitFor(unit, actor),
      contest: presentContest(unit, actor),
      objection: objection(rma, unit, now),
      files: mine.filter((file) => isOf(unit, file)).map(presentFile),
    })),
    files: mine.filter((file) => file.lineId === line.id).map(presentFile),
  }
}

/** A customer sees what was decided of a unit, when and why: named one by one, and not what the dock noted for itself, how it looked, its grade and where it goes. */
const unitFor = (unit: Unit, actor: Actor): Omit<Unit, 'contest'> =>
  isStaff(actor)
    ? unit
    : {
        id: unit.id,
        serial: unit.serial,
        unreadable: unit.unreadable,
        decision: unit.decision,
        decisionClause: unit.decisionClause,
        decisionReason: unit.decisionReason,
        receipt: unit.receipt,
        receivedAt: unit.receivedAt,
        verdict: unit.verdict,
        verdictReason: unit.verdictReason,
        verdictAt: unit.verdictAt,
        observed: null,
        grade: null,
        disposition: null,
        deduction: unit.deduction,
        agreement: unit.agreement,
        sentBack: unit.sentBack,
      }

/** Whose the refusal was is not told to anybody: only to them, that it is theirs. */
const presentContest = ({ contest }: Unit, actor: Actor): ContestView | null =>
  contest && {
    at: contest.at,
    answeredAt: contest.answeredAt,
    upheld: contest.upheld,
    own: isOwnRefusal({ contest }, actor),
  }

/** A photo that was taken of several units at once is attached to one of them and shown with each. */
const isOf = (unit: Unit, { id, unitId }: ReturnPage['files'][number]): boolean =>
  unitId === unit.id || [...(unit.observed?.fileIds ?? []), ...(unit.deduction?.fileIds ?? [])].includes(id)
