import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StaffRole } from '../actor.ts'
import { deactivationRefused, given, rolesRefused } from './staff-member.ts'

const admin = { id: 'A', roles: ['admin'] as const, active: true }
const agent = { id: 'B', roles: ['support'] as const, active: true }
const by = (id: string, admins: readonly string[]) => ({ actor: { id }, admins })

const roleCases: readonly [string, Parameters<typeof rolesRefused>, string | undefined][] = [
  ['an admin gives a colleague rights', [agent, ['support', 'finance'], by('A', ['A'])], undefined],
  ['nobody gives themself a right', [admin, ['admin', 'finance'], by('A', ['A', 'B'])], 'own_roles'],
  ['nobody takes a right from themself either', [admin, ['support'], by('A', ['A', 'B'])], 'own_roles'],
  ['the system takes no last admin away', [admin, ['support'], by('', ['A'])], 'last_admin'],
  ['one of two admins can become something else', [admin, ['support'], by('C', ['A', 'C'])], undefined],
  ['who is shut out is let in first', [{ ...agent, active: false }, ['support'], by('A', ['A'])], 'staff_disabled'],
]
for (const [name, args, code] of roleCases) test(name, () => assert.equal(rolesRefused(...args)?.code, code))

test('nobody shuts themself out, nor the last admin', () => {
  assert.equal(deactivationRefused(admin, by('A', ['A', 'C']))?.code, 'own_account')
  assert.equal(deactivationRefused(admin, by('C', ['A']))?.code, 'last_admin')
  assert.equal(deactivationRefused({ ...agent, active: false }, by('A', ['A']))?.code, 'staff_disabled')
  assert.equal(deactivationRefused(agent, by('A', ['A'])), undefined)
})

test('what is given is what was not there', () => {
  const cases: readonly [StaffRole[], StaffRole[], StaffRole[]][] = [
    [['support'], ['support', 'finance'], ['finance']],
    [['support', 'finance'], ['support'], []],
    [[], ['admin'], ['admin']],
  ]
  for (const [before, after, added] of cases) assert.deepEqual(given(before, after), added)
})
