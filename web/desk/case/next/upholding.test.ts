import assert from 'node:assert/strict'
import { test } from 'node:test'
import { upholding } from './upholding.ts'

const [decided, judged] = [
  { id: 'U1', verdict: 'pending' as const },
  { id: 'U2', verdict: 'refused' as const },
]
const why = (...[units, view]: Parameters<typeof upholding>) => upholding(units, view).obstacle

test('what the dock refused is upheld there, by whoever judges there; others ask them, also of a return that is closed', () => {
  assert.equal(why([judged], { status: 'received', verbs: { correct_inspection: null } }), 'at-dock')
  assert.equal(why([judged], { status: 'closed', verbs: { correct_inspection: null, reopen: null } }), 'at-dock')
  assert.equal(why([judged], { status: 'received', verbs: {} }), 'at-dock.ask')
})

test('of a return that is closed the answer is given once it is open again, by whoever may open it', () => {
  assert.equal(why([decided], { status: 'closed', verbs: { reopen: null } }), 'closed')
  assert.equal(why([decided], { status: 'closed', verbs: {} }), 'closed.ask')
  assert.equal(why([decided], { status: 'received', verbs: {} }), null)
})

test('where the dock refused some and the decision others, the answer is about the others', () => {
  const { answerable, atDock, obstacle } = upholding([decided, judged], { status: 'received', verbs: {} })
  assert.deepEqual([answerable, atDock, obstacle], [[decided], true, null])
})
