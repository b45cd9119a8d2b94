import type { Policy } from '#domain/policy/schema.ts'
import { technostok } from '#domain/policy/technostok.ts'
import type { Status } from '#domain/return/status.ts'
import { refused } from './default-acts.ts'
import { givenLine } from './judged.ts'
import { type Given, type Scenario, scenario } from './scenario.ts'

/** Ways into every state, by verbs alone, such that each verb that the table allows there can be done on at least one of them. */

/** Technostok's policy with a replacement owed at approval. */
export const inAdvance: Policy = {
  ...technostok,
  requestTypes: {
    ...technostok.requestTypes,
    advanced_warranty: { ...(technostok.requestTypes['advanced_warranty'] as Policy['requestTypes'][string]), advanceReplacement: true },
  },
}

const proof = { shipment: { parcels: [{ carrier: 'Colissimo', tracking: '8R-OUT', proofFileId: 'file-1' }] } }
const comeBack = ['offer_settlement', { offer: { goods: 'come_back' as const } }] as const
const swollen: Given = {
  order: { lines: [givenLine({ lithiumBattery: true })] },
  lines: [{ reason: 'battery_fault', safety: { swollen: 'yes' } }],
}
const withdrawal: Given = { type: 'withdrawal' }
const advance: Given = { type: 'advanced_warranty', policy: inAdvance }

const oneRefused = (s: Scenario): Scenario =>
  s.run('approve', 'receive', ['inspect', { verdicts: [{ unitId: s.units(0)[0], ...refused }, { unitId: s.units(1)[0] }] }])

/** The second of two units is said no to. */
export const partly = (s: Scenario): Scenario =>
  s.run([
    'approve',
    {
      approval: {
        lines: s.rma.lines.map((line) => ({
          lineId: line.id,
          exceptions: [],
          rejected: [{ unitId: s.units(1)[0] ?? '', clause: 'A3', reason: null }],
        })),
      },
    },
  ])

const ways: Readonly<Record<Status, Readonly<Record<string, () => Scenario>>>> = {
  submitted: {
    fresh: () => scenario(),
    'with an offer for what comes back': () => scenario().run(comeBack),
    'after an answer without anything new': () => scenario().run('request_details', ['provide_details', { details: { files: 0 } }]),
    'with an offer': () => scenario().run('offer_settlement'),
  },
  needs_details: {
    asked: () => scenario().run('request_details'),
    'asked, and the delay is over': () => scenario().run('request_details', { hours: 9 * 24 }),
    'with an offer': () => scenario().run('request_details', 'offer_settlement'),
    'with an offer for what comes back': () => scenario().run('request_details', comeBack),
  },
  approved: {
    wholly: () => scenario().run('approve'),
    'in part': () => partly(scenario()),
    'in part, and contested': () => partly(scenario()).run('contest'),
    'a battery that nobody may post': () => scenario(swollen).run('approve'),
    'a battery whose pickup is agreed': () => scenario(swollen).run('approve', 'arrange_pickup'),
    'with a carrier’s label': () => scenario().run('approve', 'attach_label'),
    'with a label asked of the carrier': () => scenario().run('approve', 'request_label'),
    'in advance': () => scenario(advance).run('approve'),
    'with an offer': () => scenario().run('approve', 'offer_settlement'),
    'and the delay is over': () => scenario().run('approve', { hours: 16 * 24 }),
    'with an offer for what comes back': () => scenario().run('approve', comeBack),
  },
  shipped: {
    wholly: () => scenario().run('approve', 'confirm_shipment'),
    'in part': () => partly(scenario()).run('confirm_shipment'),
    'in part, and contested': () => partly(scenario()).run('confirm_shipment', 'contest'),
    'a battery that was fetched': () => scenario(swollen).run('approve', 'arrange_pickup', 'confirm_shipment'),
    'a withdrawal, with proof, paid': () => scenario(withdrawal).run('approve', ['confirm_shipment', proof], 'execute'),
    'with a carrier’s label': () => scenario().run('approve', 'attach_label', 'confirm_shipment'),
    'with a label asked of the carrier': () => scenario().run('approve', 'request_label', 'confirm_shipment'),
    'a withdrawal, with proof': () => scenario(withdrawal).run('approve', ['confirm_shipment', proof]),
    'with an offer': () => scenario().run('approve', 'confirm_shipment', 'offer_settlement'),
    'with an offer for what comes back': () => scenario().run('approve', 'confirm_shipment', comeBack),
  },
  received: {
    wholly: () => scenario().run('approve', 'receive'),
    'one of two': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }])
    },
    'one of two, accepted': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], 'inspect')
    },
    'one of two, refused': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], ['inspect', { verdict: refused }])
    },
    'one of two, contested': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], ['inspect', { verdict: refused }], 'contest')
    },
    'one of two, left to us': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], ['inspect', { verdict: refused }], 'agree_to_disposal')
    },
    'one of two, paid': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], 'inspect', 'execute')
    },
    'one of two batteries': () => {
      const s = scenario(swollen).run('approve')
      return s.run(['receive', { units: s.units(0) }])
    },
    'replaced in advance': () => scenario(advance).run('approve', 'execute', 'receive'),
    'with an offer': () => scenario().run('approve', 'receive', 'offer_settlement'),
    'one refused, with an offer for both': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], ['inspect', { verdict: refused }], 'offer_settlement')
    },
  },
  resolving: {
    owed: () => scenario().run('approve', 'receive', 'inspect'),
    'owed, one missing': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], ['declare_missing', { units: s.units(1) }], 'inspect')
    },
    'one refused': () => oneRefused(scenario()),
    'one refused, the other paid': () => oneRefused(scenario()).run('execute'),
    'one refused, left to us': () => oneRefused(scenario()).run('agree_to_disposal'),
    'one refused and left to us, the other paid': () => oneRefused(scenario()).run('agree_to_disposal', 'execute'),
    'one refused, and contested': () => oneRefused(scenario()).run('contest'),
    'goods kept, with another offer': () => scenario().run('offer_settlement', 'accept_settlement', 'offer_settlement'),
    'paid, reopened': () => scenario().run('approve', 'receive', 'inspect', 'execute', 'reopen'),
    'all missing, reopened, with an offer': () => scenario().run('approve', 'declare_missing', 'reopen', 'offer_settlement'),
    'paid, one rejected and contested': () => partly(scenario()).run('receive', 'inspect', 'contest', 'execute'),
    'goods to be sent': () => scenario({ type: 'advanced_warranty' }).run('approve', 'receive', 'inspect'),
  },
  closed: {
    paid: () => scenario().run('approve', 'receive', 'inspect', 'execute'),
    'one sent back': () => oneRefused(scenario()).run('execute', 'ship_back'),
    'paid, one rejected': () => partly(scenario()).run('receive', 'inspect', 'execute'),
    'paid, one rejected and contested': () => partly(scenario()).run('receive', 'inspect', 'execute', 'contest'),
    'all missing': () => scenario().run('approve', 'declare_missing'),
    'one missing before it was judged': () => {
      const s = scenario().run('approve')
      return s.run(['receive', { units: s.units(0) }], 'inspect', 'execute', ['declare_missing', { units: s.units(1) }])
    },
  },
  rejected: {
    'at once': () => scenario().run('reject'),
    'after details': () => scenario().run('request_details', 'reject'),
  },
  cancelled: {
    'at once': () => scenario().run('cancel'),
    'after approval': () => scenario().run('approve', 'cancel'),
    'waiting for details': () => scenario().run('request_details', 'cancel'),
  },
  expired: {
    approved: () => scenario().run('approve', { hours: 16 * 24 }, 'lapse'),
    'waiting for details': () => scenario().run('request_details', { hours: 9 * 24 }, 'lapse'),
  },
}

export const waysInto = (status: Status): (() => Scenario)[] => Object.values(ways[status])
export const everyWay = (): [status: Status, name: string, way: () => Scenario][] =>
  Object.entries(ways).flatMap(([status, named]) =>
    Object.entries(named).map(([name, way]): [Status, string, () => Scenario] => [status as Status, name, way]),
  )
