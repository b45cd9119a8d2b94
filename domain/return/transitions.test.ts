import assert from 'node:assert/strict'
import test from 'node:test'
import { type Role, roles } from '#domain/actor.ts'
import { type Status, statuses } from './status.ts'
import { landings, obstacle, permitted, type Verb, verbs } from './transitions.ts'

/** The table of domain.md, transcribed by hand: the contract that the data must equal. `manager` is who inherits. */
const open = 'submitted needs_details approved shipped received resolving'
const contract: Record<Verb, [from: string, by: string]> = {
  submit: ['start', 'customer support'],
  change_type: ['submitted needs_details', 'customer support'],
  request_details: ['submitted', 'support'],
  provide_details: ['needs_details', 'customer'],
  still_waiting: ['submitted', 'support'],
  approve: ['submitted needs_details', 'support system'],
  reject: ['submitted needs_details', 'support'],
  arrange_pickup: ['approved shipped received', 'support'],
  attach_label: ['approved shipped', 'support system'],
  request_label: ['approved shipped', 'support system'],
  fail_label: ['approved shipped', 'system'],
  void_label: ['approved shipped', 'support'],
  cancel: ['submitted needs_details approved', 'customer support'],
  lapse: ['needs_details approved', 'system'],
  offer_settlement: [open, 'support'],
  accept_settlement: [open, 'customer'],
  decline_settlement: [open, 'customer'],
  withdraw_settlement: [open, 'support manager api_key'],
  confirm_shipment: ['approved shipped', 'customer'],
  receive: ['approved shipped received resolving expired', 'returns_agent'],
  declare_missing: ['approved shipped received', 'returns_agent support system'],
  inspect: ['received', 'returns_agent'],
  contest: ['approved shipped received resolving closed', 'customer'],
  answer_contest: ['approved shipped received resolving closed', 'support returns_agent'],
  give_account: ['approved shipped received resolving', 'customer'],
  execute: ['approved shipped received resolving', 'finance support'],
  ship_back: ['received resolving', 'returns_agent'],
  agree_to_disposal: ['received resolving', 'customer'],
  withdraw_agreement: ['received resolving', 'customer'],
  dispose_refused: ['received resolving', 'returns_agent'],
  correct_receipt: ['received resolving closed', 'returns_agent'],
  correct_inspection: ['received resolving closed', 'returns_agent'],
  record_credit_note: ['shipped received resolving closed', 'finance'],
  void_resolution: ['resolving closed', 'finance'],
  reopen: ['rejected expired cancelled closed', 'manager'],
  escalate: [`${open} rejected cancelled expired`, 'customer support'],
  absorb: [`${open} closed rejected cancelled expired`, 'support'],
  want_answer: [`${open} closed rejected cancelled expired`, 'support'],
  assign: [`${open} closed rejected cancelled expired`, 'support returns_agent system'],
}

const inherits: readonly Role[] = ['support', 'returns_agent', 'finance']
const states = ['start', ...statuses] as const

test('every state × transition × role is allowed exactly where the contract says, and refused with its reason', () => {
  let triples = 0
  for (const verb of verbs) {
    const [from, by] = contract[verb].map((words) => words.split(' ')) as [string[], string[]]
    for (const status of states) {
      const stopped = obstacle({ status }, verb)
      assert.equal(stopped === undefined, from.includes(status), `${verb} from ${status}`)
      if (stopped) assert.deepEqual([stopped.kind, stopped.code, stopped.params], ['conflict', 'wrong_status', { verb, status }])
      for (const role of roles) {
        if (role === 'api_key') continue
        const refused = permitted({ roles: [role] }, verb)
        const may = by.includes(role) || (role === 'manager' && by.some((r) => (inherits as string[]).includes(r)))
        assert.equal(refused === undefined, may, `${verb} by ${role}`)
        if (refused) assert.deepEqual([refused.kind, refused.code], ['forbidden', 'role_may_not'])
        triples += 1
      }
    }
  }
  assert.equal(triples, verbs.length * states.length * (roles.length - 1))
})

test('admin has no right over money, goods, decisions or whose work it is by itself', () => {
  for (const verb of verbs) assert.notEqual(permitted({ roles: ['admin'] }, verb), undefined, verb)
})

test('a person with several roles may do what any of them may', () => {
  assert.equal(permitted({ roles: ['admin', 'finance'] }, 'void_resolution'), undefined)
  assert.equal(permitted({ roles: ['support', 'returns_agent'] }, 'inspect'), undefined)
})

test('every state can be reached from the start', () => {
  const reached = new Set<Status | 'start'>(['start'])
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const status of reached) {
      for (const verb of verbs.filter((v) => !obstacle({ status }, v))) landings(verb, status).forEach((to) => reached.add(to))
    }
  }
  assert.deepEqual(
    [...statuses].filter((status) => !reached.has(status)),
    [],
  )
})

test('no state is a trap: an end is reachable from every open state, and a manager leads back from every end', () => {
  const ends: Status[] = ['closed', 'rejected', 'cancelled', 'expired']
  for (const start of statuses) {
    const seen = new Set<Status>([start])
    for (let size = 0; size < seen.size;) {
      size = seen.size
      for (const status of seen)
        for (const verb of verbs.filter((v) => !obstacle({ status }, v))) landings(verb, status).forEach((to) => seen.add(to))
    }
    assert.ok(
      ends.some((end) => seen.has(end)),
      `${start} never ends`,
    )
    if (ends.includes(start)) assert.equal(obstacle({ status: start }, 'reopen'), undefined)
  }
})

test('what a customer asks for on the telephone, support does for them, and nobody else anything', () => {
  const behalf = verbs.filter((verb) => !permitted({ roles: ['support'], onBehalf: true }, verb))
  const asked = ['provide_details', 'cancel', 'accept_settlement', 'decline_settlement', 'confirm_shipment', 'contest', 'give_account']
  assert.deepEqual(behalf, asked)
  for (const role of roles)
    for (const verb of asked as Verb[])
      assert.equal(
        permitted({ roles: [role], onBehalf: true }, verb) === undefined,
        role === 'support' || role === 'manager',
        `${verb} ${role}`,
      )
})
