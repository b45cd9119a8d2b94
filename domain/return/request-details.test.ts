import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { safetyQuestions } from '#domain/return/rma.ts'
import { givenLine } from '../../tests/support/judged.ts'
import { scenario } from '../../tests/support/scenario.ts'

const harmless = Object.fromEntries(safetyQuestions.map((question) => [question, 'no' as const]))
const withBattery = () =>
  scenario({ order: { lines: [givenLine({ lithiumBattery: true })] }, lines: [{ safety: harmless }] }).run('request_details')

describe('details that put a line right', () => {
  it('stop the label when the battery turns out to be dangerous, and leave the other answers as they were', () => {
    const s = withBattery()
    const [line] = s.rma.lines
    assert.equal(line?.assessment.safetyGate, 'clear')
    s.run(['provide_details', { details: { changedLines: [{ id: line?.id ?? '', safety: { swollen: 'yes' } }] } }])
    const [now] = s.rma.lines
    assert.deepEqual(now?.declared.safety, { ...harmless, swollen: 'yes' })
    assert.equal(now?.assessment.safetyGate, 'stop')
    assert.equal(s.run('approve').rma.labelOffered, false)
  })

  it('are told in the event, before and after', () => {
    const s = withBattery()
    const id = s.rma.lines[0]?.id ?? ''
    s.run(['provide_details', { details: { changedLines: [{ id, condition: 'damaged' }] } }])
    const was = { line: id, seal: 'opened', condition: 'tested_no_marks', safety: harmless }
    const { before, after } = { before: null, after: null, ...s.events.at(-1)?.data }
    assert.deepEqual([before, after], [[was], [{ ...was, condition: 'damaged' }]])
  })
})
