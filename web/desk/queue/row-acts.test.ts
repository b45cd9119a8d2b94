import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transitions } from '#domain/return/transitions.ts'
import { hasRole, type StaffRole, staffRoles } from '#domain/actor.ts'
import { hasWork, rowActs } from './row-acts.ts'

const of = (role: StaffRole) => rowActs({ roles: [role] })

test('a key is offered to whoever the table of transitions lets do it; who takes a case is somebody who can be given one', () => {
  const allowed = (verb: 'assign' | 'escalate', role: StaffRole): boolean =>
    transitions[verb].by.some((one) => hasRole({ roles: [role] }, one))
  for (const role of staffRoles)
    assert.deepEqual(
      [of(role).take, of(role).escalate],
      [allowed('assign', role) && hasWork({ roles: [role] }), allowed('escalate', role)],
      role,
    )
})

test('finance takes rows as a file, an administrator ticks nothing and is given nothing', () => {
  assert.deepEqual(of('finance'), { take: false, escalate: false, export: true, tick: true })
  assert.deepEqual(of('admin'), { take: false, escalate: false, export: false, tick: false })
  assert.deepEqual(
    staffRoles.filter((role) => !hasWork({ roles: [role] })),
    ['admin'],
  )
})
