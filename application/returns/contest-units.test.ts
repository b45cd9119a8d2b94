import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { givenPhoto } from '../../tests/support/photo.ts'
import { answerContestedUnits, contestUnits } from './contest-units.ts'
import { inspectUnits } from './inspect-units.ts'

const desk = await testDesk()
const { support, returns_agent } = desk.actors

test('whoever refused at the dock does not answer the contest; somebody else does, within the promised time', async () => {
  const { number, customer, lines } = await returnAt(desk, 'received')
  const unit = lines[0]?.units[0]?.id ?? ''
  const photo = await givenPhoto(desk.stores, returns_agent.id ?? '')
  const observed = { seal: 'opened' as const, condition: 'damaged' as const, fileIds: [photo] }
  await desk.must(inspectUnits, returns_agent, {
    number,
    units: [{ unitId: unit, verdict: 'refused', reason: 'damaged', observed }],
    message: '',
  })
  await desk.must(contestUnits, customer, { number, units: [unit], message: 'Regardez encore.' })
  const answer = { number, units: [unit], upheld: false, message: 'Le choc est ancien.' }
  const own = await desk.does(answerContestedUnits, returns_agent, answer)
  assert.ok(isRefusal(own) && own.code === 'own_refusal' && own.kind === 'forbidden')
  await desk.must(answerContestedUnits, support, answer)
  const { clocks } = await desk.rma(number)
  assert.deepEqual(
    clocks.flatMap(({ kind, subject, outcome }) => (kind === 'reply' ? [[subject, outcome]] : [])),
    [['contest', 'met']],
  )
})
