import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { type Ordered, request, testDesk } from '../../tests/support/desk.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { changeReturnType } from './change-return-type.ts'
import { askForDetails } from './request-details.ts'
import { submitReturn } from './submit-return.ts'

const desk = await testDesk()
const { must, does, rma } = desk
const first = '2026-11-24T09:00:00.000Z'
const later = '2026-12-20T09:00:00.000Z'
const retail = {
  customer: { id: 'C-9', name: 'Paule Martin', profile: 'retail' },
  email: 'client@particulier.example',
  buyerCapacity: 'consumer',
} as const

async function submitted(order: Ordered, over: object = {}, type = 'standard_warranty'): Promise<string> {
  desk.clock.now = first
  const { number } = await must(submitReturn, order.customer, { ...request(order, 1, over), type })
  desk.clock.now = later
  return number
}
const lineOf = async (number: string): Promise<string> => (await rma(number)).lines[0]?.id ?? ''
const wrong = (answer: unknown) => (isRefusal(answer) ? (answer.issues ?? [answer]).map(({ field, code }) => `${field}: ${code}`) : answer)
const told = async (number: string) => {
  const { rows } = await desk.stores.database.pool.query<{ verb: string; actor_role: string }>(
    'select verb, actor_role from events e join returns r on r.id = e.return_id where r.number = $1 order by e.sequence',
    [number],
  )
  return rows.map(({ verb, actor_role: role }) => `${verb} by ${role}`)
}

test('a return that becomes a withdrawal is approved by the system at once, as of the day it was first asked for', async () => {
  const order = await desk.order(retail)
  const number = await submitted(order)
  const receipt = await must(changeReturnType, order.customer, { number, type: 'withdrawal' })
  const changed = await rma(number)
  assert.deepEqual([receipt.status, changed.status, changed.legalBasis], ['approved', 'approved', 'withdrawal'])
  assert.deepEqual([receipt.version, changed.submittedAt, changed.approvedAt], [changed.version, first, later])
  assert.equal(changed.clocks.find(({ kind }) => kind === 'legal_refund')?.startedAt, first)
  assert.deepEqual(await told(number), ['submit by customer', 'change_type by customer', 'approve by system'])
})

test('so is one that waits for details, and one whose first type needed an exception: nobody has to answer its plea', async () => {
  const asked = await desk.order(retail)
  const waiting = await submitted(asked)
  await must(askForDetails, desk.actors.support, { number: waiting, message: 'Une photo ?' })
  assert.equal((await must(changeReturnType, asked.customer, { number: waiting, type: 'withdrawal' })).status, 'approved')
  const used = await desk.order(retail)
  const pleaded = { condition: 'marks_of_use', exceptions: [{ clause: 'A6', plea: 'Une rayure du carton.' }] }
  const pleading = await submitted(used, pleaded)
  assert.equal((await must(changeReturnType, used.customer, { number: pleading, type: 'withdrawal' })).status, 'approved')
  assert.deepEqual(
    (await rma(pleading)).lines.flatMap(({ exceptions }) => exceptions),
    [],
  )
})

test('a type that waits for an agent goes on waiting for one', async () => {
  const order = await desk.order(retail)
  const number = await submitted(order)
  assert.equal((await must(changeReturnType, order.customer, { number, type: 'legal_conformity' })).status, 'submitted')
  assert.deepEqual(await told(number), ['submit by customer', 'change_type by customer'])
})

test('a reason that the new type does not know is asked for by field, and nothing has changed; said anew, it stands', async () => {
  const order = await desk.order()
  const number = await submitted(order)
  assert.deepEqual(wrong(await does(changeReturnType, order.customer, { number, type: 'convenience' })), ['lines.0.reason: reason_unknown'])
  assert.deepEqual([(await rma(number)).type, (await rma(number)).version], ['standard_warranty', 1])
  const lines = [{ id: await lineOf(number), reason: 'not_needed', condition: 'never_used' as const, seal: 'intact' as const }]
  await must(changeReturnType, order.customer, { number, type: 'convenience', lines })
  const [line] = (await rma(number)).lines
  assert.deepEqual([line?.declared.reason, line?.declared.condition, line?.declared.seal], ['not_needed', 'never_used', 'intact'])
})

test('a photo that the reason needs is asked for where the law asked for none, and is the sender’s own', async () => {
  const order = await desk.order(retail)
  const number = await submitted(order, { reason: 'damaged_in_transport' }, 'legal_conformity')
  const change = async (fileIds: string[]) =>
    does(changeReturnType, order.customer, { number, type: 'standard_warranty', lines: [{ id: await lineOf(number), fileIds }] })
  assert.deepEqual(wrong(await change([])), ['lines.0.fileIds: photo_needed'])
  assert.deepEqual(wrong(await change([await givenPhoto(desk.world, desk.actors.support.id)])), ['lines.0.fileIds: file_unknown'])
  const photo = await givenPhoto(desk.world, order.customer.id)
  assert.ok(!isRefusal(await change([photo])))
  assert.equal((await desk.stores.reads.file(photo))?.row.lineId, await lineOf(number))
  await must(changeReturnType, order.customer, { number, type: 'legal_conformity' })
  assert.ok(!isRefusal(await change([])), 'what was shown once is not asked for again')
})

test('what a line lacks is asked for in every field, and each answer is kept', async () => {
  const order = await desk.order(retail)
  const number = await submitted(order)
  const id = await lineOf(number)
  const { pool } = desk.stores.database
  await pool.query(`update return_lines set declared = '{"reason": null, "seal": null, "condition": null, "safety": null}' where id = $1`, [
    id,
  ])
  await pool.query(`delete from texts where subject_id = $1`, [id])
  await pool.query(`update order_lines set has_serials = true, lithium_battery = true where order_id = $1`, [order.orderId])
  const type = 'legal_conformity'
  assert.deepEqual(wrong(await does(changeReturnType, order.customer, { number, type })), [
    'lines.0.reason: reason_needed',
    'lines.0.condition: condition_needed',
    'lines.0.dockMessage: dock_message_needed',
    'lines.0.serials: serials_needed',
    'lines.0.safety: safety_answers_needed',
  ])
  const safety = {
    swollen: 'no',
    hot: 'no',
    smell: 'no',
    leaking: 'no',
    crushed_or_wet: 'no',
    recalled: 'no',
    battery_fault: 'no',
  } as const
  const line = { id, reason: 'failed_in_use', condition: 'marks_of_use' as const, dockMessage: 'Au fond du carton.', safety }
  const serials = (...all: string[]) => ({ number, type, lines: [{ ...line, serials: all }] })
  assert.deepEqual(wrong(await does(changeReturnType, order.customer, serials('A1', 'A2'))), ['lines.0.serials: too_many_serials'])
  await must(changeReturnType, order.customer, serials('A1'))
  const [kept] = (await rma(number)).lines
  assert.deepEqual([kept?.declared.reason, kept?.declared.safety, kept?.units[0]?.serial], ['failed_in_use', safety, 'A1'])
  assert.equal((await desk.stores.reads.returnPage(number))?.texts.find(({ kind }) => kind === 'dock_message')?.body, 'Au fond du carton.')
})

test('a line of another return, or one said twice, is refused', async () => {
  const order = await desk.order()
  const number = await submitted(order)
  const other = await lineOf(await submitted(await desk.order()))
  const id = await lineOf(number)
  const change = (...ids: string[]) =>
    does(changeReturnType, order.customer, { number, type: 'convenience', lines: ids.map((one) => ({ id: one, reason: 'not_needed' })) })
  assert.deepEqual(wrong(await change(other)), ['lines.0.id: line_unknown'])
  assert.deepEqual(wrong(await change(id, id)), ['lines.1.id: line_twice'])
})

test('mended at the desk after the time to ask has ended, it was still asked for in time: the first date counts, for the answer too', async () => {
  const order = await desk.order()
  const number = await submitted(order)
  const promised = (await rma(number)).clocks.map(({ kind, startedAt }) => `${kind} ${startedAt}`)
  await must(changeReturnType, desk.actors.support, { number, type: 'advanced_warranty' })
  const changed = await rma(number)
  assert.deepEqual([changed.type, changed.status, changed.submittedAt], ['advanced_warranty', 'submitted', first])
  assert.equal(changed.lines[0]?.assessment.checks.find(({ code }) => code === 'window')?.outcome, 'ok')
  assert.deepEqual(
    changed.clocks.map(({ kind, startedAt }) => `${kind} ${startedAt}`),
    promised,
  )
  assert.deepEqual(await told(number), ['submit by customer', 'change_type by support'])
  const anew = await does(submitReturn, order.customer, { ...request(order, 1), type: 'advanced_warranty' })
  assert.ok(isRefusal(anew), 'asked for today it would be too late')
})
