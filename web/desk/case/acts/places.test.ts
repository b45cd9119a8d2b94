import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permitted, verbs } from '#domain/return/transitions.ts'
import { atDock, dialogs, inZone } from './places.ts'

test('every verb that a manager or support may do has one place on the case', () => {
  const staff = verbs.filter((verb) => !permitted({ roles: ['manager', 'support'] }, verb) && verb !== 'submit')
  assert.deepEqual(
    [...dialogs, ...atDock, ...inZone, 'escalate', 'assign', 'absorb', 'want_answer', 'void_label', 'request_label'].toSorted(),
    staff.toSorted(),
  )
})
