import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasRole, type Role, roles } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import {
  addToClaim,
  type Candidate,
  cancelClaim,
  type ClaimAct,
  type Claimed,
  correctAnswer,
  creditClaim,
  editClaim,
  openClaim,
  recallClaim,
  referClaim,
  refuseClaim,
  removeFromClaim,
  sendClaim,
  takeBack,
} from './acts.ts'
import { type Claim, claimNumber, holdsUnit, sumsOf } from './claim.ts'
import { claimStatuses, claimTransitions, type ClaimVerb, claimVerbs } from './transitions.ts'

let made = 0
const as = (role: Role): ClaimAct => ({
  actor: { id: 'S', roles: [role], locale: 'fr' },
  now: '2026-11-24T09:00:00.000Z',
  newId: () => `id-${++made}`,
})
const dock = as('returns_agent')
const finance = as('finance')
const unit = (unitId: string, over: Partial<Candidate> = {}): Candidate => ({
  unitId,
  returnId: 'R',
  supplier: 'Lumen Display',
  currency: 'EUR',
  waits: true,
  claim: null,
  ...over,
})
const asked = (...ids: string[]) => ids.map((unitId) => ({ unitId, expected: 10_000, defect: null }))
const done = (value: Claimed | Refusal): Claim => (isRefusal(value) ? assert.fail(value.code) : value.next)
const codeOf = (value: Claimed | Refusal): string => (isRefusal(value) ? value.code : 'done')
const open = (...ids: string[]) =>
  done(openClaim({ asked: asked(...ids), candidates: ids.map((id) => unit(id)), sequence: 7, reference: null }, dock))
const sending = { carrier: 'DPD', tracking: '0511', reference: 'LD-1' }
const sent = (...ids: string[]): Claim => done(sendClaim(open(...ids), sending, dock))
const states = (claim: Claim): string[] => claim.items.map(({ state }) => state)

test('a claim is of one supplier, in one currency, of units that wait and that no other claim holds', () => {
  const claim = open('a', 'b')
  assert.deepEqual([claim.number, claim.supplier, claim.status, claim.version], ['RTV-2026-000007', 'Lumen Display', 'open', 1])
  const refused = (candidate: Candidate): string =>
    codeOf(openClaim({ asked: asked('a', 'b'), candidates: [unit('a'), candidate], sequence: 8, reference: null }, dock))
  assert.deepEqual(
    [
      refused(unit('b', { supplier: 'Voltis' })),
      refused(unit('b', { currency: 'CHF' })),
      refused(unit('b', { waits: false })),
      refused(unit('b', { claim: 'RTV-2026-000001' })),
      refused(unit('c')),
    ],
    ['other_supplier', 'other_supplier', 'unit_not_rtv', 'unit_in_claim', 'unit_unknown'],
  )
  const nobodys = openClaim({ asked: asked('a'), candidates: [unit('a', { supplier: null })], sequence: 8, reference: null }, dock)
  assert.equal(codeOf(nobodys), 'supplier_unknown')
  assert.equal(codeOf(addToClaim(claim, { asked: asked('c'), candidates: [unit('c', { supplier: 'Voltis' })] }, dock)), 'other_supplier')
  assert.deepEqual(states(done(addToClaim(claim, { asked: asked('c'), candidates: [unit('c')] }, dock))), ['open', 'open', 'open'])
})

test('before it leaves, units come out and what is expected changes; the last unit is given up with the claim', () => {
  const claim = open('a', 'b')
  const less = done(removeFromClaim(claim, ['a'], dock))
  assert.deepEqual(states(less), ['removed', 'open'])
  assert.equal(codeOf(removeFromClaim(less, ['b'], dock)), 'claim_would_be_empty')
  const edited = done(editClaim(less, { reference: 'LD-9', asked: [{ unitId: 'b', expected: 4_200, defect: 'Dalle morte' }] }, dock))
  assert.deepEqual([edited.reference, edited.items[1]?.expected, edited.items[1]?.defect], ['LD-9', 4_200, 'Dalle morte'])
  assert.deepEqual(states(done(cancelClaim(less, dock))), ['removed', 'removed'])
})

test('the supplier answers unit by unit; a claim is credited where any unit was, refused where none', () => {
  const claim = sent('a', 'b', 'c')
  const credited = done(creditClaim(claim, { units: [{ unitId: 'a', amount: 8_000 }], creditNote: 'AV-1' }, finance))
  assert.deepEqual([credited.status, credited.endedAt], ['sent', null])
  const refused = done(refuseClaim(credited, { units: ['b', 'c'], refusal: 'Hors garantie' }, dock))
  assert.deepEqual([refused.status, refused.endedAt === null], ['credited', false])
  assert.deepEqual(sumsOf(refused), { expected: 30_000, credited: 8_000, refused: 20_000, open: 0 })
  assert.equal(done(refuseClaim(sent('a'), { units: ['a'], refusal: 'Non' }, dock)).status, 'refused')
  assert.equal(codeOf(creditClaim(credited, { units: [{ unitId: 'a', amount: 1 }], creditNote: 'AV-2' }, finance)), 'unit_answered')
})

test('what is refused is held until it is here again; an answer noted wrongly is undone, what is here again is not', () => {
  const refused = done(refuseClaim(sent('a', 'b'), { units: ['a', 'b'], refusal: 'Non' }, dock))
  const back = done(takeBack(refused, ['a'], dock))
  assert.deepEqual(
    back.items.map(({ state }) => holdsUnit(state)),
    [false, true],
  )
  assert.equal(codeOf(correctAnswer(back, ['a'], finance)), 'unit_answered')
  const again = done(correctAnswer(back, ['b'], finance))
  assert.deepEqual([again.status, states(again), again.items[1]?.refusal], ['sent', ['returned', 'sent'], null])
})

test('what an answer was that is undone stands in the log: its amount and the number of its credit note', () => {
  const credit = creditClaim(sent('a'), { units: [{ unitId: 'a', amount: 900 }], creditNote: 'AV-1' }, finance)
  if (isRefusal(credit)) return assert.fail(credit.code)
  assert.deepEqual(credit.event.data, { units: [{ unit: 'a', amount: 900 }], creditNote: 'AV-1' })
  const undone = correctAnswer(credit.next, ['a'], finance)
  if (isRefusal(undone)) return assert.fail(undone.code)
  assert.deepEqual(undone.event.data, { before: [{ unit: 'a', state: 'credited', credited: 900, creditNote: 'AV-1' }] })
})

test('a unit is named once, whatever is done with it', () => {
  const refused = done(refuseClaim(sent('a'), { units: ['a'], refusal: 'Non' }, dock))
  assert.deepEqual(
    [
      codeOf(takeBack(refused, ['a', 'a'], dock)),
      codeOf(correctAnswer(refused, ['a', 'a'], finance)),
      codeOf(removeFromClaim(open('a', 'b'), ['a', 'a'], dock)),
      codeOf(editClaim(open('a'), { reference: null, asked: asked('a', 'a') }, dock)),
    ],
    ['unit_twice', 'unit_twice', 'unit_twice', 'unit_twice'],
  )
})

test('goods that did not leave are recalled, until a unit is answered', () => {
  const recalled = done(recallClaim(sent('a'), dock))
  assert.deepEqual([recalled.status, states(recalled), recalled.tracking, recalled.sentAt], ['open', ['open'], null, null])
  const answered = done(creditClaim(sent('a', 'b'), { units: [{ unitId: 'a', amount: 1 }], creditNote: 'AV' }, finance))
  assert.equal(codeOf(recallClaim(answered, dock)), 'claim_answered')
})

const acts: Record<Exclude<ClaimVerb, 'open'>, (claim: Claim, act: ClaimAct) => Claimed | Refusal> = {
  add: (claim, act) => addToClaim(claim, { asked: asked('z'), candidates: [unit('z')] }, act),
  remove: (claim, act) => removeFromClaim(claim, ['a'], act),
  edit: (claim, act) => editClaim(claim, { reference: null, asked: asked('a') }, act),
  cancel: cancelClaim,
  send: (claim, act) => sendClaim(claim, sending, act),
  recall: recallClaim,
  refer: (claim, act) => referClaim(claim, 'LD-2', act),
  credit: (claim, act) => creditClaim(claim, { units: [{ unitId: 'a', amount: 1 }], creditNote: 'AV' }, act),
  refuse: (claim, act) => refuseClaim(claim, { units: ['a'], refusal: 'Non' }, act),
  take_back: (claim, act) => takeBack(claim, ['a'], act),
  correct: (claim, act) => correctAnswer(claim, ['a'], act),
}

test('a verb is done from the states of its row and from no other, by the roles of its row and by no other', () => {
  for (const verb of claimVerbs) {
    if (verb === 'open') continue
    const { from, by } = claimTransitions[verb]
    for (const status of claimStatuses)
      for (const role of roles) {
        const claim = verb === 'recall' ? sent('a', 'b') : open('a', 'b')
        const code = codeOf(acts[verb]({ ...claim, status }, as(role)))
        const may = by.some((allowed) => hasRole({ roles: [role] }, allowed))
        if (!may) assert.equal(code, 'role_may_not', `${verb} ${role}`)
        else if (!(from as readonly string[]).includes(status)) assert.equal(code, 'wrong_claim_status', `${verb} ${status}`)
        else assert.ok(code === 'done' || code === 'unit_answered', `${verb} ${status}: ${code}`)
      }
  }
})

test('a number has its year and six digits or more', () => {
  assert.equal(claimNumber(1_234_567, '2027-01-01T00:00:00.000Z'), 'RTV-2027-1234567')
})
