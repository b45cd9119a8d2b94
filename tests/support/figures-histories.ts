import { approveReturn } from '#application/returns/approve-return.ts'
import { accept } from '#application/returns/answer-settlement.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { confirm } from '#application/returns/confirm-shipment.ts'
import { correctVerdicts } from '#application/returns/correct-inspection.ts'
import { escalateReturn } from '#application/returns/escalate-return.ts'
import { executeResolution, voidExecution } from '#application/returns/execute-resolution.ts'
import { inspectUnits } from '#application/returns/inspect-units.ts'
import { offer } from '#application/returns/offer-settlement.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { receiveUnits } from '#application/returns/receive-units.ts'
import { rejectReturn } from '#application/returns/reject-return.ts'
import { askForDetails } from '#application/returns/request-details.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import type { Actor } from '#domain/actor.ts'
import { dispositions } from '#domain/return/rma.ts'
import { addHours } from '#domain/time/instant.ts'
import { request, type TestDesk } from './desk.ts'
import { newId } from './new-id.ts'
import { givenLine } from './order-input.ts'
import { givenPhoto } from './photo.ts'

/** A history told by numbers: which product, how many, when, and what is done after how many hours. What is not possible then is passed over. */
export type History = { sku: number; quantity: number; startsAt: string; steps: readonly { act: number; hours: number; pick: number }[] }

const reasons = ['dead_on_arrival', 'failed_in_use', 'display_fault']

export async function plays(desk: TestDesk, { sku, quantity, startsAt, steps }: History): Promise<string> {
  const { must, clock } = desk
  const one = 10_001 + sku * 777
  const order = await desk.order({
    placedAt: addHours(startsAt, -72),
    lines: [givenLine({ sku: `TK-${sku}`, quantity: 3, gross: one, tax: 0, taxRate: 0 })],
    parcels: [{ id: 'P1', deliveredAt: addHours(startsAt, -48), deliveredSource: 'carrier', items: [{ line: 'L1', quantity: 3 }] }],
    received: one,
  })
  clock.now = startsAt
  const { number } = await must(submitReturn, order.customer, request(order, quantity, { reason: reasons[sku % 3] }))
  for (const { act, hours, pick } of steps) {
    clock.now = addHours(clock.now, hours)
    await actOn(desk, { number, customer: order.customer }, { act, pick })
  }
  return number
}

/** Of one return, by whom. */
type Of = { number: string; customer: Actor }

/** What a dozen numbers do to a return; what is not possible is refused, and passed over. */
export async function actOn(desk: TestDesk, { number, customer }: Of, { act, pick }: { act: number; pick: number }): Promise<void> {
  const { does, actors, clock } = desk
  const rma = await desk.rma(number)
  const units = rma.lines.flatMap((line) => line.units)
  const lines = rma.lines.map(({ id }) => ({ lineId: id }))
  const money = { idempotency: { principal: 'p', route: 'r', key: newId(), requestHash: 'ab'.repeat(32) } }
  const observed = { seal: 'opened' as const, condition: 'tested_no_marks' as const }
  const accepted = async (unitId: string) => ({
    unitId,
    verdict: 'accepted' as const,
    observed,
    grade: 'B' as const,
    disposition: dispositions[pick % dispositions.length] ?? ('restock' as const),
  })
  const refused = async (unitId: string) => ({
    unitId,
    verdict: 'refused' as const,
    reason: 'damaged',
    observed: { ...observed, fileIds: [await givenPhoto(desk.world, actors.returns_agent.id)] },
  })
  switch (act % 12) {
    case 0:
      return void (await does(approveReturn, pick % 2 ? actors.support : actors.manager, {
        number,
        lines,
        message: 'Oui.',
        why: 'Déjà vu.',
      }))
    case 1:
      return void (await does(rejectReturn, actors.support, {
        number,
        lines: lines.map((line) => ({ ...line, clause: 'A3' })),
        message: 'Non.',
        why: 'Déjà vu.',
      }))
    case 2:
      return void (await does(askForDetails, actors.support, { number, message: 'Une photo ?', checklist: [] }))
    case 3:
      return void (await does(confirm, customer, { number, parcels: [{ carrier: 'Colissimo', tracking: `T${newId()}` }] }))
    case 4:
      return void (await does(receiveUnits, actors.returns_agent, { number, units: units.slice(pick % 2).map(({ id }) => id) }))
    case 5: {
      const here = units.filter(({ receipt, verdict }) => receipt === 'received' && verdict === 'pending')
      const verdicts = await Promise.all(here.map(({ id }, nth) => (pick % 3 === 0 && nth === 0 ? refused(id) : accepted(id))))
      return void (verdicts.length > 0 && (await does(inspectUnits, actors.returns_agent, { number, units: verdicts })))
    }
    case 6:
    case 7: {
      const owed = rma.resolutions.find(({ state }) => state === 'owed')
      return void (
        owed && (await does(executeResolution, actors.finance, { number, resolutionId: owed.id, reference: `VIR-${newId()}` }, money))
      )
    }
    case 8: {
      const done = rma.resolutions.find(({ state }) => state === 'executed')
      return void (done && (await does(voidExecution, actors.finance, { number, resolutionId: done.id, reason: 'Mauvais compte.' }, money)))
    }
    case 9: {
      const judged = units.filter(({ verdict }) => verdict === 'accepted')
      if (judged.length === 0) return
      const again = await Promise.all(judged.map(({ id }) => accepted(id)))
      return void (await does(correctVerdicts, actors.manager, { number, units: again, reason: 'Mal noté.' }))
    }
    case 10: {
      if (pick % 3 === 0) return void (await does(cancelReturn, customer, { number }))
      if (pick % 3 === 1) return void (await does(escalateReturn, customer, { number, message: 'Encore rien ?' }))
      await does(offer, actors.support, { number, kind: 'discount', amount: 1000, goods: 'kept', message: 'Dix euros ?' })
      const settlement = (await desk.rma(number)).settlements.at(-1)
      return void (settlement && (await does(accept, customer, { number, settlementId: settlement.id })))
    }
    default: {
      await does(postMessage, customer, { number, body: 'Où en est-ce ?' })
      clock.now = addHours(clock.now, pick)
      return void (await does(postMessage, actors.support, { number, body: 'Nous regardons.', internal: pick % 2 === 1 }))
    }
  }
}
