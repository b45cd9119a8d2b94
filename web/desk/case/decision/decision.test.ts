import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReturnView } from '#application/returns/view.ts'
import {
  beginDecision,
  type DecisionDraft,
  followPolicy,
  isBlank,
  isUntouched,
  type LineDraft,
  lineDraft,
  noVerdict,
  together,
} from './draft.ts'
import { sampleCase, sampleLine } from './sample-case.ts'
import { approvalOf, detailsRequestOf, offerOf, rejectionOf, type Sending } from './to-request.ts'
import type { Gap } from './gaps.ts'
import { weigh } from './weigh.ts'

const yes = { choice: 'approve', ground: '' } as const
const no = (ground = 'clause A3') => ({ choice: 'refuse', ground }) as const
const ask = { choice: 'ask', ground: '' } as const
const whole = (verdict: LineDraft['whole'], over: Partial<LineDraft> = {}): LineDraft => ({
  whole: verdict,
  units: null,
  exceptions: {},
  ...over,
})
const split = (u1: LineDraft['whole'], u2: LineDraft['whole']): LineDraft => ({ whole: noVerdict, units: { u1, u2 }, exceptions: {} })
const decided = (lines: DecisionDraft['lines'], over: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...beginDecision(sampleCase()),
  lines,
  why: 'Déjà vu.',
  ...over,
})
const said = { message: 'Bonjour.', fileIds: [] }
const sending = (view: ReturnView, draft: DecisionDraft): Sending => ({ view, draft, weighed: weigh(view, draft, said), said })
const gaps = (view: ReturnView, draft: DecisionDraft, message = 'Bonjour.'): Gap['code'][] =>
  weigh(view, draft, { message }).gaps.map((gap) => gap.code)

describe('where a decision begins', () => {
  test('with nothing, as of the last event', () => {
    assert.ok(isBlank(beginDecision(sampleCase())))
    assert.equal(beginDecision(sampleCase()).since, 4)
  })

  test('with nothing touched; an answer to a plea, a question, a label, a reason or a gesture touches it', () => {
    const [view, begun] = [sampleCase(), beginDecision(sampleCase())]
    assert.ok(isUntouched({ ...begun, since: 9 }, view))
    for (const over of [
      { checklist: ['photo'] },
      { label: false },
      { why: 'Déjà vu.' },
      { safetyReason: 'Vu.' },
      { keepsOffer: true },
      { lines: { ...begun.lines, screen: { ...lineDraft(begun, 'screen'), exceptions: { A4: true } } } },
      { gesture: { kind: 'credit', amount: '', goods: 'kept' } },
    ] as const)
      assert.ok(!isUntouched({ ...begun, ...over }, view), JSON.stringify(over))
  })

  test('with the verdicts that were kept when details were asked, unit by unit', () => {
    const kept = { rejected: [{ unitId: 'u2', clause: 'A3', reason: null }], exceptions: [{ clause: 'A4', granted: true }] }
    const { lines } = beginDecision(sampleCase({ lines: [sampleLine({ draft: kept })] }))
    assert.deepEqual(lines['screen'], { ...split(yes, no()), exceptions: { A4: true } })
  })

  test('a line whose units all have one verdict has one verdict', () => {
    const kept = { rejected: ['u1', 'u2'].map((unitId) => ({ unitId, clause: null, reason: 'damaged' })), exceptions: [] }
    assert.deepEqual(beginDecision(sampleCase({ lines: [sampleLine({ draft: kept })] })).lines['screen'], whole(no('reason damaged')))
    assert.deepEqual(together({ u1: no(), u2: no('clause A4') }).whole, noVerdict)
  })
})

describe('« Suivre la politique »', () => {
  const check = (over: object): never => ({ clause: 'A4', code: 'window', outcome: 'block', excepted: false, ...over }) as never
  const judged = (verdict: string, ...checks: never[]) => sampleLine({ assessment: { verdict, checks } as never })
  const follow = (line: ReturnType<typeof judged>) => followPolicy(beginDecision(sampleCase()), [line]).lines['screen']?.whole

  test('approves what it accepts', () => assert.deepEqual(follow(judged('eligible')), yes))
  test('refuses what it closes, with the clause that closes it', () =>
    assert.deepEqual(follow(judged('blocked', check({ clause: 'A1', outcome: 'ok' }), check({}))), no('clause A4')))
  test('leaves to the agent what it wants looked at, exceptions included', () =>
    assert.deepEqual(follow(judged('review', check({ excepted: true }))), noVerdict))
})

describe('what a decision comes to', () => {
  const two = sampleCase({ lines: [sampleLine(), sampleLine({ id: 'cable', value: 1000, quantity: 1, units: [{ id: 'c1' }] as never })] })

  test('all approved is an approval, worth what was charged', () => {
    const weighed = weigh(sampleCase(), decided({ screen: whole(yes) }), { message: '' })
    assert.deepEqual([weighed.act, weighed.approved, weighed.gaps], ['approve', 2, []])
    assert.deepEqual(weighed.worth, [{ wanted: 'refund', amount: 49_981, units: 2 }])
  })

  test('one of two units is worth its part', () =>
    assert.equal(weigh(sampleCase(), decided({ screen: split(yes, no()) }), { message: '' }).worth[0]?.amount, 24_991))

  test('nothing approved is a refusal, and needs words', () => {
    assert.equal(weigh(sampleCase(), decided({ screen: whole(no()) }), said).act, 'reject')
    assert.deepEqual(gaps(sampleCase(), decided({ screen: whole(no()) }), ' '), ['message'])
  })

  test('any « Préciser » makes it a request for details, though other lines are decided or not', () => {
    const weighed = weigh(two, decided({ screen: split(yes, ask) }), said)
    assert.deepEqual([weighed.act, weighed.asked, weighed.undecided, weighed.gaps], ['ask', 1, 1, []])
  })

  test('details are not asked twice before an answer', () =>
    assert.deepEqual(gaps(sampleCase({ verbs: { request_details: 'wrong_status' } }), decided({ screen: whole(ask) })), ['asked-already']))

  test('every unit needs a verdict', () => assert.deepEqual(gaps(two, decided({ screen: whole(yes) })), ['undecided']))
  test('a refusal needs its ground', () => assert.deepEqual(gaps(sampleCase(), decided({ screen: split(yes, no('')) })), ['ground']))
  test('a whole refusal cites one ground for a product', () =>
    assert.deepEqual(gaps(sampleCase(), decided({ screen: split(no(), no('clause A4')) })), ['one-ground']))

  test('a withdrawal is granted whole, or falls whole to the law', () => {
    const withdrawn = (verdict: string) =>
      sampleCase({ legalBasis: 'withdrawal', lines: [sampleLine({ assessment: { verdict, checks: [] } as never })] })
    assert.deepEqual(gaps(withdrawn('eligible'), decided({ screen: whole(yes) })), [])
    assert.deepEqual(gaps(withdrawn('eligible'), decided({ screen: whole(no()) })), ['withdrawal'])
    assert.deepEqual(gaps(withdrawn('blocked'), decided({ screen: split(yes, no()) })), ['withdrawal'])
    assert.deepEqual(gaps(withdrawn('blocked'), decided({ screen: whole(no()) })), [])
  })

  test('an exception is answered before anything is approved, and a refused one approves nothing', () => {
    const pleaded = sampleCase({ lines: [sampleLine({ exceptions: [{ clause: 'A4', clauseText: '', plea: '', answer: null }] })] })
    assert.deepEqual(gaps(pleaded, decided({ screen: whole(yes) })), ['exception'])
    assert.deepEqual(gaps(pleaded, decided({ screen: whole(yes, { exceptions: { A4: false } }) })), ['exception-refused'])
    assert.deepEqual(gaps(pleaded, decided({ screen: whole(yes, { exceptions: { A4: true } }) })), [])
    assert.deepEqual(gaps(pleaded, decided({ screen: whole(no(), { exceptions: { A4: false } }) })), [])
  })
})

describe('the label', () => {
  const approval = (view: ReturnView, over: Partial<DecisionDraft> = {}): { label?: string; safetyOverride?: string } =>
    approvalOf(sending(view, decided({ screen: whole(yes) }, over)))

  test('is the policy’s unless the agent says otherwise', () => {
    assert.equal(approval(sampleCase()).label, 'policy')
    assert.equal(approval(sampleCase(), { label: false }).label, 'withhold')
    assert.equal(approval(sampleCase({ labelPayer: 'customer' })).label, 'policy')
    assert.equal(approval(sampleCase({ labelPayer: 'customer' }), { label: true }).label, 'offer')
  })

  test('is not given past the lithium gate without a manager’s words', () => {
    const stopped = sampleCase({ safetyGate: 'stop' })
    assert.equal(weigh(stopped, decided({ screen: whole(yes) }), said).label, false)
    assert.deepEqual([approval(stopped).label, approval(stopped).safetyOverride], ['policy', undefined])
    assert.deepEqual(gaps(stopped, decided({ screen: whole(yes) }, { label: true })), ['safety-reason'])
    const signed = { label: true, safetyReason: ' Transport ADR organisé. ' }
    assert.deepEqual(gaps(stopped, decided({ screen: whole(yes) }, signed)), [])
    assert.deepEqual([approval(stopped, signed).label, approval(stopped, signed).safetyOverride], ['offer', 'Transport ADR organisé.'])
  })
})

describe('a gesture', () => {
  const gesture = (amount: string): Partial<DecisionDraft> => ({ gesture: { kind: 'credit', amount, goods: 'kept' } })

  test('goes by itself while nothing is decided', () => {
    const draft = decided({}, gesture('30'))
    const weighed = weigh(sampleCase(), draft, said)
    assert.deepEqual([weighed.act, weighed.gesture, weighed.gaps], [null, 3000, []])
    assert.deepEqual(offerOf(sending(sampleCase(), draft)), { kind: 'credit', amount: 3000, goods: 'kept', ...said })
  })

  test('needs an amount, within the role’s limit', () => {
    assert.deepEqual(gaps(sampleCase(), decided({}, gesture('beaucoup'))), ['amount'])
    assert.deepEqual(weigh(sampleCase(), decided({}, gesture('150,01')), said).gaps, [{ code: 'limit', amount: 15_000 }])
    assert.deepEqual(gaps(sampleCase({ staff: { settlementLimit: null } as never }), decided({}, gesture('150,01'))), [])
    assert.equal(weigh(sampleCase({ currency: 'JPY' }), decided({}, gesture('500')), said).gesture, 500, 'a yen has no hundredth')
  })

  test('goes with the verdict in one request', () => {
    const terms = { kind: 'credit', amount: 3000, goods: 'kept' }
    const with30 = (choice: typeof yes | typeof ask) => sending(sampleCase(), decided({ screen: whole(choice) }, gesture('30')))
    assert.deepEqual((approvalOf(with30(yes)) as { settlement: unknown }).settlement, terms)
    assert.deepEqual((detailsRequestOf(with30(ask)) as { settlement: unknown }).settlement, terms)
    assert.equal('settlement' in approvalOf(sending(sampleCase(), decided({ screen: whole(yes) }))), false)
  })

  test('on top of what is granted, and of nothing else', () => {
    const onTop: Partial<DecisionDraft> = { gesture: { kind: 'credit', amount: '30', goods: 'besides' } }
    assert.deepEqual(gaps(sampleCase(), decided({ screen: whole(yes) }, onTop)), [])
    assert.deepEqual(gaps(sampleCase(), decided({ screen: whole(ask) }, onTop)), ['besides-nothing'])
  })

  test('does not follow a refusal', () =>
    assert.deepEqual(gaps(sampleCase(), decided({ screen: whole(no()) }, gesture('30'))), ['gesture-after-refusal']))
})

describe('what is sent', () => {
  test('an approval names the refused units with their grounds', () =>
    assert.deepEqual(approvalOf(sending(sampleCase(), decided({ screen: split(yes, no('reason damaged')) }))), {
      lines: [{ lineId: 'screen', rejected: [{ unitId: 'u2', clause: null, reason: 'damaged' }], exceptions: [] }],
      label: 'policy',
      why: 'Déjà vu.',
      ...said,
    }))

  test('a refusal names each line’s ground', () =>
    assert.deepEqual(rejectionOf(sending(sampleCase(), decided({ screen: whole(no()) }))), {
      lines: [{ lineId: 'screen', clause: 'A3', reason: null }],
      why: 'Déjà vu.',
      ...said,
    }))

  test('a request for details keeps as a draft what was decided of other lines', () => {
    const view = sampleCase({ lines: [sampleLine(), sampleLine({ id: 'cable', units: [{ id: 'c1' }] as never })] })
    assert.deepEqual(detailsRequestOf(sending(view, decided({ screen: whole(yes), cable: whole(ask) }, { checklist: ['serial'] }))), {
      checklist: ['serial'],
      drafts: [{ lineId: 'screen', rejected: [], exceptions: [], open: [] }],
      ...said,
    })
  })

  test('units of one product are kept apart: some decided, some asked about', () => {
    const sent = detailsRequestOf(sending(sampleCase(), decided({ screen: split(no('reason damaged'), ask) }))) as { drafts: never[] }
    assert.deepEqual(sent.drafts, [
      { lineId: 'screen', rejected: [{ unitId: 'u1', clause: null, reason: 'damaged' }], exceptions: [], open: ['u2'] },
    ])
    const { lines } = beginDecision(sampleCase({ lines: [sampleLine({ draft: sent.drafts[0] ?? null })] }))
    assert.deepEqual(lines['screen'], split(no('reason damaged'), noVerdict))
  })
})

describe('why', () => {
  const against = decided({ screen: whole(no()) }, { why: '' })
  const precedents = (accepted: number) => [{ lineId: 'screen', accepted, total: 12, cases: [] }]

  test('a refusal of what the policy accepts says why, and its request carries it', () => {
    assert.deepEqual(gaps(sampleCase(), against), ['why'])
    assert.deepEqual(gaps(sampleCase(), { ...against, why: 'Déjà vu.' }), [])
    assert.deepEqual(rejectionOf(sending(sampleCase(), { ...against, why: ' Déjà vu. ' })), {
      lines: [{ lineId: 'screen', clause: 'A3', reason: null }],
      why: 'Déjà vu.',
      ...said,
    })
  })

  test('what was nearly always decided otherwise says why too', () => {
    const questioned = sampleCase({ lines: [sampleLine({ assessment: { verdict: 'review', checks: [] } as never })] })
    const departs = (accepted: number) => weigh(questioned, against, { message: 'x', precedents: precedents(accepted) }).departs
    assert.deepEqual(departs(11), [{ lineId: 'screen', from: ['precedent'], few: null }])
    assert.deepEqual(departs(6), [])
  })

  test('a question to the customer decides nothing, and says nothing of why', () =>
    assert.deepEqual(gaps(sampleCase(), decided({ screen: split(no(), ask) }, { why: '' })), []))
})
