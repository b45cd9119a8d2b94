import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#domain/refusal.ts'
import { lane } from '#domain/return/lane.ts'
import { returnAt, testDesk } from '../../tests/support/desk.ts'
import { jobsOf } from '../reactions.ts'
import { approveReturn } from './approve-return.ts'
import { arrangePickup } from './arrange-pickup.ts'
import { postMessage } from './post-message.ts'
import { answerDetails } from './provide-details.ts'
import { askForDetails } from './request-details.ts'

const desk = await testDesk()
const { support } = desk.actors
const on = '2026-12-07'

/** A granted return whose battery nobody may post. */
async function swollen() {
  const { number, customer, lines } = await returnAt(desk, 'submitted')
  const said = lines.map(({ id }) => ({ id, safety: { swollen: 'yes' as const } }))
  await desk.must(askForDetails, support, { number, message: 'La batterie gonfle-t-elle ?' })
  await desk.must(answerDetails, customer, { number, message: 'Oui, elle gonfle.', lines: said })
  await desk.must(approveReturn, support, { number, lines: lines.map(({ id }) => ({ lineId: id })), message: 'Accordé.' })
  return number
}

test('a suspect battery waits for us, whatever we write, until the day of its pickup is recorded: in the return, its history and the customer’s mail', async () => {
  const number = await swollen()
  await desk.must(postMessage, support, { number, body: 'Bonjour, je reviens vers vous.' })
  assert.equal(lane(await desk.rma(number)), 'to_answer')
  await desk.must(arrangePickup, support, { number, on, message: 'Entre 9 h et midi.' })
  const rma = await desk.rma(number)
  assert.deepEqual([lane(rma), rma.pickupOn], ['waiting', on])
  const page = await desk.stores.reads.returnPage(number)
  const event = page?.events.at(-1)
  assert.deepEqual([event?.verb, event?.data], ['arrange_pickup', { on, before: null }])
  assert.deepEqual(
    jobsOf({ id: 'e', returnId: rma.id, verb: 'arrange_pickup', data: {} }).map(({ data }) => data['kind']),
    ['pickup_arranged'],
  )
})

test('a day that has passed is refused, and so is a pickup of what is posted', async () => {
  const refusalOf = (answer: object) => (isRefusal(answer) ? [answer.code, answer.field] : [])
  const number = await swollen()
  assert.deepEqual(refusalOf(await desk.does(arrangePickup, support, { number, on: '2020-01-04' })), ['pickup_in_the_past', 'on'])
  const posted = await returnAt(desk, 'approved')
  assert.equal(refusalOf(await desk.does(arrangePickup, support, { number: posted.number, on }))[0], 'nothing_to_fetch')
})
