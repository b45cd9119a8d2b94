import type { ReturnMailKind } from '#application/mail/compose-mail.ts'
import type { ResolutionKind, Rma, Unit } from '#domain/return/rma.ts'
import { allUnits, base, runningClocks, type Situation, unitIds } from './return-matter.ts'

/** Every kind of mail about a return, over what makes it word things differently. A kind that is missing here does not compile. */

const resolutionKinds: readonly ResolutionKind[] = ['refund', 'credit', 'replacement', 'exchange', 'repair', 'discount']
const isGoods = (kind: ResolutionKind): boolean => ['replacement', 'exchange', 'repair'].includes(kind)

const resolutionOf = (kind: ResolutionKind, over: Partial<Rma['resolutions'][number]> = {}): Rma['resolutions'] =>
  base.resolutions.map((r) => ({
    ...r,
    kind,
    amount: isGoods(kind) ? null : 24_990,
    reduceReceivable: 0,
    sentBy: isGoods(kind) ? r.sentBy : null,
    ...over,
  }))

/** Nothing is paid out: it comes off an unpaid invoice. */
const unpaid = (state: 'owed' | 'executed'): Rma['resolutions'] => resolutionOf('refund', { state, reduceReceivable: 24_990 })

const judged = (name: string, change: Partial<Unit>, over: Partial<Rma> = {}): Situation => ({
  name,
  refuses: change.verdict === 'refused' || change.deduction !== undefined,
  rma: { lines: allUnits(change), ...over },
  verb: 'inspect',
  data: (rma) => ({ units: unitIds(rma).map((unit) => ({ unit })) }),
})

const refused = (name: string, why: Partial<Unit>): Situation => ({
  name,
  refuses: true,
  rma: { status: 'rejected', legalBasis: 'commercial', lines: allUnits({ decision: 'rejected', ...why }) },
  verb: 'reject',
  said: 'staff',
})

const approved: readonly Situation[] = (['commercial', 'withdrawal'] as const).flatMap((legalBasis) =>
  (['merchant', 'customer'] as const).flatMap((labelPayer) =>
    [true, false].flatMap((labelOffered): Situation[] => {
      const rma = { status: 'approved' as const, legalBasis, labelPayer, labelOffered }
      const name = `${legalBasis}, paid by the ${labelPayer}, ${labelOffered ? 'label' : 'slip'}`
      return [
        { name, rma: { ...rma, lines: allUnits({ decision: 'approved' }) } },
        {
          name: `${name}, one refused`,
          refuses: true,
          rma: { ...rma, lines: allUnits({ decision: 'rejected', decisionClause: 'A4' }) },
          said: 'staff',
        },
      ]
    }),
  ),
)

export const situations: Readonly<Record<ReturnMailKind, readonly Situation[]>> = {
  submitted: [
    { name: '', rma: { status: 'submitted' } },
    { name: 'opened by staff', rma: { status: 'submitted' }, actorRole: 'support' },
    { name: 'nothing promised', rma: { clocks: [] } },
  ],
  details_asked: (['request_details', 'still_waiting'] as const).flatMap((verb): Situation[] => [
    {
      name: verb,
      verb,
      rma: { status: 'needs_details' },
      said: 'staff',
      data: () => ({ checklist: ['serial', 'photo_of_fault', 'unheard_of'] }),
    },
    { name: `${verb}, no promise, no point`, verb, rma: { clocks: [] } },
  ]),
  approved: [
    ...approved,
    {
      name: 'a label to come',
      rma: {
        status: 'approved',
        labelOffered: true,
        lines: allUnits({ decision: 'approved' }),
        labels: base.labels.map((label) => ({ ...label, state: 'requested', fileId: null, readyAt: null, endedAt: null })),
      },
    },
  ],
  rejected: [
    refused('', { decisionClause: 'A3' }),
    refused('by an article', { decisionClause: 'L221-28', decisionReason: null }),
    refused('for a reason', { decisionClause: null, decisionReason: 'not_needed' }),
  ],
  reminder: (['return_by', 'details_by'] as const).flatMap((clock) =>
    (['commercial', 'withdrawal'] as const).map((legalBasis) => ({
      name: `${clock}, ${legalBasis}`,
      clock,
      rma: { legalBasis, status: clock === 'return_by' ? 'approved' : 'needs_details', resolutions: [] },
    })),
  ),
  done_for_you: (['provide_details', 'decline_settlement', 'confirm_shipment', 'contest', 'give_account'] as const).map(
    (verb): Situation => ({
      name: verb,
      verb,
      actorRole: 'support',
      said: verb === 'confirm_shipment' || verb === 'give_account' ? undefined : 'staff',
      data: () => ({ onBehalf: true }),
    }),
  ),
  expired: [
    { name: '', verb: 'lapse', rma: { status: 'expired' } },
    { name: 'nothing promised', verb: 'lapse', rma: { status: 'expired', clocks: [] } },
  ],
  cancelled: [
    { name: 'by the customer', verb: 'cancel', rma: { status: 'cancelled' } },
    { name: 'by the merchant', verb: 'cancel', actorRole: 'support', refuses: true, said: 'staff', rma: { status: 'cancelled' } },
  ],
  received: [
    { name: '', verb: 'receive', rma: { status: 'received' }, data: (rma) => ({ units: unitIds(rma).slice(0, 1) }) },
    { name: 'nothing promised', verb: 'receive', rma: { status: 'received', clocks: [] }, data: (rma) => ({ units: unitIds(rma) }) },
  ],
  inspected: [
    judged('accepted', { verdict: 'accepted' }),
    judged('not what was sold', { verdict: 'refused', verdictReason: 'not_what_was_sold' }),
    judged('refused by a clause', { verdict: 'refused', verdictReason: 'A3' }),
    judged('less is paid', { verdict: 'accepted', deduction: { amount: 1250, reason: 'Boîtier rayé', fileIds: [] } }),
    ...resolutionKinds.flatMap((kind) => [
      judged(`${kind} owed`, { verdict: 'accepted' }, { resolutions: resolutionOf(kind, { state: 'owed' }) }),
      judged(`${kind} owed, nothing promised`, { verdict: 'accepted' }, { resolutions: resolutionOf(kind, { state: 'owed' }), clocks: [] }),
    ]),
    judged('off an invoice', { verdict: 'accepted' }, { resolutions: unpaid('owed') }),
    judged('off an invoice, nothing promised', { verdict: 'accepted' }, { resolutions: unpaid('owed'), clocks: [] }),
    { ...judged('corrected', { verdict: 'accepted' }), verb: 'correct_inspection' },
  ],
  contest_answered: [true, false].map((upheld) => ({
    name: upheld ? 'upheld' : 'maintained',
    verb: 'answer_contest',
    refuses: !upheld,
    rma: {
      lines: allUnits(upheld ? { verdict: 'accepted' } : { verdict: 'refused', verdictReason: 'A3', sentBack: null }),
      resolutions: upheld ? resolutionOf('refund', { state: 'owed' }) : [],
    },
    data: (rma) => ({ units: unitIds(rma), upheld }),
    said: 'staff',
  })),
  executed: [
    ...resolutionKinds.map((kind) => ({ name: kind, resolutions: resolutionOf(kind) })),
    { name: 'off an invoice', resolutions: unpaid('executed') },
    { name: 'in part off an invoice', resolutions: resolutionOf('refund', { reduceReceivable: 4_990 }) },
    { name: 'refund by transfer', resolutions: resolutionOf('refund'), by: 'transfer' },
    { name: 'discount by transfer', resolutions: resolutionOf('discount'), by: 'transfer' },
  ].map(({ name, resolutions, by }: { name: string; resolutions: Rma['resolutions']; by?: string }) => ({
    name,
    rma: { status: 'closed', resolutions },
    verb: 'execute',
    data: (rma) => ({ resolution: rma.resolutions[0]?.id ?? '', ...(by === undefined ? {} : { by }) }),
  })),
  shipped_back: [
    {
      name: '',
      refuses: true,
      verb: 'ship_back',
      rma: { lines: allUnits({ verdict: 'refused', verdictReason: 'A3' }) },
      data: (rma) => ({ units: unitIds(rma), parcel: rma.parcels[0]?.id ?? '' }),
    },
  ],
  pickup_arranged: [
    {
      name: '',
      verb: 'arrange_pickup',
      actorRole: 'support',
      said: 'staff',
      rma: { status: 'approved', labelOffered: false, pickupOn: '2026-11-30' },
      data: () => ({ on: '2026-11-30', before: null }),
    },
  ],
  label_attached: [
    {
      name: '',
      verb: 'attach_label',
      actorRole: 'support',
      said: 'staff',
      rma: { status: 'approved' },
      data: (rma) => ({ label: rma.labels[0]?.id ?? '', parcel: 1, replaces: null }),
    },
    {
      name: 'in place of another',
      verb: 'attach_label',
      actorRole: 'support',
      rma: { status: 'approved', clocks: [], labels: base.labels.map((label) => ({ ...label, parcel: 2, carrier: null, tracking: null })) },
      data: (rma) => ({ label: rma.labels[0]?.id ?? '', parcel: 2, replaces: rma.id }),
    },
  ],
  label_voided: [
    {
      name: '',
      verb: 'void_label',
      actorRole: 'support',
      said: 'staff',
      rma: { status: 'approved' },
      data: (rma) => ({ label: rma.labels[0]?.id ?? '', parcel: 1 }),
    },
  ],
  offer: (['discount', 'credit'] as const).flatMap((kind) =>
    (['kept', 'come_back', 'besides'] as const).map((goods) => ({
      name: `${kind}, goods ${goods}`,
      rma: { settlements: base.settlements.map((made) => ({ ...made, kind, goods, amount: 4_900 })) },
      verb: 'offer_settlement',
      said: 'staff',
      data: (rma) => ({ settlement: rma.settlements[0]?.id ?? '' }),
    })),
  ),
  offer_accepted: (['discount', 'credit'] as const).flatMap((kind) =>
    (['kept', 'come_back', 'besides'] as const).map((goods) => ({
      name: `${kind}, goods ${goods}`,
      rma: { settlements: base.settlements.map((made) => ({ ...made, kind, goods, amount: 4_900, state: 'accepted' as const })) },
      verb: 'accept_settlement',
    })),
  ),
  files_refused: [
    {
      name: '',
      said: 'customer',
      refused: [
        { name: 'écran.docx', code: 'file_type_refused' },
        { name: 'gros.pdf', code: 'file_too_large' },
        { name: 'winmail.dat', code: 'file_wrapped' },
        { name: 'film.mov', code: 'mail_too_large' },
      ],
    },
  ],
  message: [
    { name: 'from staff', said: 'staff' },
    { name: 'from the customer', said: 'customer' },
  ],
  escalation_received: [
    { name: '', verb: 'escalate', said: 'customer' },
    { name: 'nothing promised', verb: 'escalate', rma: { clocks: [] } },
  ],
  escalation_answered: [
    { name: '', said: 'staff', refuses: true, rma: { clocks: runningClocks(null).filter(({ kind }) => kind !== 'escalation') } },
  ],
}
