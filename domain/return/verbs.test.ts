import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasRole, type Role, roles } from '#domain/actor.ts'
import { isRefusal } from '#domain/refusal.ts'
import { scenario } from '../../tests/support/scenario.ts'
import { everyWay, partly, waysInto } from '../../tests/support/ways.ts'
import { type Status, statuses } from './status.ts'
import { landings, transitions, type Verb, verbs } from './transitions.ts'

/** The real verbs, in every state, by every role; each step besides is checked by the scenario itself (one event, no gap, no clock left). */

const acts = verbs.filter((verb): verb is Exclude<Verb, 'submit'> => verb !== 'submit')
const allowed = (verb: Verb, status: Status): boolean => (transitions[verb].from as readonly string[]).includes(status)
const may = (verb: Verb, role: Role): boolean => transitions[verb].by.some((by) => hasRole({ roles: [role] }, by))

/** What the verb answers: where it led, or the code of its refusal. */
function answers(
  way: () => ReturnType<typeof everyWay>[number][2] extends () => infer S ? S : never,
  verb: Exclude<Verb, 'submit'>,
  role: Role,
): { to: Status } | { code: string } {
  const decided = way().does(verb, {}, role)
  return isRefusal(decided) ? { code: decided.code } : { to: decided.next.status }
}

describe('the ways into a state', () => {
  for (const [status, name, way] of everyWay()) it(`${status}, ${name}`, () => assert.equal(way().rma.status, status))
})

describe('who may not is refused, whatever the state', () => {
  for (const verb of acts) {
    it(verb, () => {
      for (const [status, name, way] of everyWay())
        for (const role of roles)
          if (!may(verb, role)) assert.deepEqual(answers(way, verb, role), { code: 'role_may_not' }, `${role} in ${status}, ${name}`)
    })
  }
})

describe('what the table does not name cannot happen', () => {
  for (const verb of acts) {
    it(verb, () => {
      for (const [status, name, way] of everyWay())
        for (const role of roles)
          if (may(verb, role) && !allowed(verb, status))
            assert.deepEqual(answers(way, verb, role), { code: 'wrong_status' }, `${role} in ${status}, ${name}`)
    })
  }
})

/** Support executes goods only, the dock hands on what is the dock's: their ways are asked on their own. */
const narrower = (verb: Verb, role: Role): boolean =>
  (verb === 'execute' && role === 'support') || (verb === 'assign' && role === 'returns_agent')

describe('what the table names can be done, by each who may', () => {
  for (const verb of acts) {
    it(verb, () => {
      for (const status of statuses.filter((s) => allowed(verb, s))) {
        for (const role of roles.filter((r) => may(verb, r) && !narrower(verb, r))) {
          const found = waysInto(status).map((way) => answers(way, verb, role))
          assert.ok(
            found.some((answer) => 'to' in answer),
            `${verb} in ${status} by ${role}: ${JSON.stringify(found)}`,
          )
        }
      }
    })
  }
})

/** What a verb does where it is not said of everything at once. */
function partial(): [Status, Verb, Status][] {
  const approved = scenario().run('approve')
  const shipped = scenario().run('approve', 'confirm_shipment')
  const contested = partly(scenario()).run('receive', 'inspect', 'contest')
  return [
    ['approved', 'declare_missing', approved.run(['declare_missing', { units: approved.units(0) }]).rma.status],
    ['shipped', 'declare_missing', shipped.run(['declare_missing', { units: shipped.units(0) }]).rma.status],
    ['resolving', 'answer_contest', contested.run(['answer_contest', { upheld: true }]).rma.status],
  ]
}

describe('landing states', () => {
  it('every landing that the table names is reached by some way, from the state that it names', () => {
    const reached = new Set<string>()
    for (const verb of acts)
      for (const [status, , way] of everyWay()) {
        const answer = answers(way, verb, transitions[verb].by[0])
        if ('to' in answer) reached.add(`${verb}: ${status} to ${answer.to}`)
      }
    for (const [status, verb, next] of partial()) reached.add(`${verb}: ${status} to ${next}`)
    const named = acts.flatMap((verb) =>
      statuses.filter((s) => allowed(verb, s)).flatMap((s) => landings(verb, s).map((to) => `${verb}: ${s} to ${to}`)),
    )
    assert.deepEqual(
      named.filter((landing) => !reached.has(landing)),
      [],
    )
  })
})
