import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import { agreementWords } from '#domain/return/agreement-words.ts'
import { technostok } from '#domain/policy/technostok.ts'
import { testServer } from '../../tests/support/server.ts'
import { agreement, newStory, returnIn, unitIds } from '../../tests/support/story.ts'
import type { Problem } from './problems/problem.ts'

const it = await testServer({ policy: technostok })
const story = await newStory(it)
const { as, does, see } = story
const mine = (number: string) => does<ReturnView>('customer', 'GET', `/returns/${number}`)

test('what was agreed to is kept as it was read, with who and when, and stands for its units until they are destroyed', async () => {
  const number = await returnIn('refused', story)
  const before = await see(number)
  const words = agreementWords(number, before.lines, 'en')
  await does('colleague', 'POST', `/returns/${number}/agreements`, { units: unitIds(before), words })
  const view = await mine(number)
  const [given] = view.agreements
  assert.deepEqual([given?.words, given?.by.me, given?.at, given?.unitIds], [words, false, it.clock.now, unitIds(before)])
  assert.ok(given?.by.name, 'a colleague has a name')
  assert.equal((await does<ReturnView>('colleague', 'GET', `/returns/${number}`)).agreements[0]?.by.me, true)
  const { events } = await see(number)
  assert.deepEqual(events.at(-1)?.data, { units: unitIds(before), agreement: given?.id })
  assert.equal(view.status, before.status)

  await does('returns_agent', 'POST', `/returns/${number}/disposals`, { units: unitIds(before) })
  const after = await see(number)
  assert.deepEqual([after.status, after.agreements[0]?.unitIds], ['closed', unitIds(before)])
  const late = await as('customer', 'DELETE', `/returns/${number}/agreements/${given?.id}`)
  assert.deepEqual([late.statusCode, late.json<Problem>().code], [409, 'wrong_status'])
})

test('other words are no agreement: the refusal says which ones are', async () => {
  const number = await returnIn('refused', story)
  const units = unitIds(await see(number))
  for (const words of ['Jetez-le.', agreementWords(number, [], 'fr')]) {
    const answer = await as('customer', 'POST', `/returns/${number}/agreements`, { body: { units, words } })
    const { code, detail } = answer.json<Problem>()
    assert.deepEqual([answer.statusCode, code], [422, 'agreement_words_differ'])
    assert.ok(detail?.includes(agreementWords(number, (await see(number)).lines, 'fr')))
  }
  assert.deepEqual((await see(number)).agreements, [])
})

test('a message that says so is none either, and after second thoughts nothing may be destroyed', async () => {
  const number = await returnIn('refused', story)
  const units = unitIds(await see(number))
  const refused = async (): Promise<[number, string]> => {
    const answer = await as('returns_agent', 'POST', `/returns/${number}/disposals`, { body: { units } })
    return [answer.statusCode, answer.json<Problem>().code]
  }
  const said = agreement(await see(number))
  await does('customer', 'POST', `/returns/${number}/messages`, { body: agreementWords(number, (await see(number)).lines, 'fr') })
  assert.deepEqual(await refused(), [409, 'agreement_missing'])
  await does('customer', 'POST', `/returns/${number}/agreements`, said)
  const [given] = (await mine(number)).agreements
  await does('customer', 'DELETE', `/returns/${number}/agreements/${given?.id}`)
  assert.deepEqual(await refused(), [409, 'agreement_missing'])
  const view = await mine(number)
  assert.deepEqual([view.agreements[0]?.words, view.agreements[0]?.unitIds], [given?.words, []], 'what was agreed to remains told')
  const again = await as('customer', 'DELETE', `/returns/${number}/agreements/${given?.id}`)
  assert.deepEqual([again.statusCode, again.json<Problem>().code], [404, 'agreement_unknown'])
})
