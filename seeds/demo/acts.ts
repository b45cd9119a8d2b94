import { products } from '../catalogue.ts'
import type { Actor } from '#domain/actor.ts'
import { agreementWords } from '#domain/return/agreement-words.ts'
import type { SafetyAnswer, SafetyQuestion, Unit } from '#domain/return/rma.ts'
import { failPayments } from '#application/payments/fail-payments.ts'
import { giveBankAccount } from '#application/payments/give-bank-account.ts'
import { makePaymentFile } from '#application/payments/make-payment-file.ts'
import { takePaymentFile } from '#application/payments/take-payment-file.ts'
import { accept, decline } from '#application/returns/answer-settlement.ts'
import { assignReturn } from '#application/returns/assign-return.ts'
import { approveReturn } from '#application/returns/approve-return.ts'
import { cancelReturn } from '#application/returns/cancel-return.ts'
import { confirm } from '#application/returns/confirm-shipment.ts'
import { agreeToDispose } from '#application/returns/agree-to-disposal.ts'
import { answerContestedUnits, contestUnits } from '#application/returns/contest-units.ts'
import { declareUnitsMissing } from '#application/returns/declare-missing.ts'
import { escalateReturn } from '#application/returns/escalate-return.ts'
import { executeResolution } from '#application/returns/execute-resolution.ts'
import { inspectUnits } from '#application/returns/inspect-units.ts'
import { offer } from '#application/returns/offer-settlement.ts'
import { postMessage } from '#application/returns/post-message.ts'
import { answerDetails } from '#application/returns/provide-details.ts'
import { receiveUnits } from '#application/returns/receive-units.ts'
import { rejectReturn } from '#application/returns/reject-return.ts'
import { reopenReturn } from '#application/returns/reopen-return.ts'
import { askForDetails } from '#application/returns/request-details.ts'
import { shipUnitsBack } from '#application/returns/send-back.ts'
import { submitReturn } from '#application/returns/submit-return.ts'
import { wantAnswer } from '#application/returns/want-answer.ts'
import type { Photo, Stage } from './stage.ts'
import { staff, type StaffKey } from './accounts.ts'

/** One story on the stage: whose return it is, and its number once it was asked for. */
export type Scene = { stage: Stage; customer: Actor; orderId: string; number: string }

/** What somebody does in a story. */
export type Act = (scene: Scene) => Promise<void>

type Units = readonly Unit[]

const by = (scene: Scene, who: StaffKey): Promise<Actor> => scene.stage.actor(staff[who].email)
const photosOf = (scene: Scene, photos: readonly Photo[], actor: Actor): Promise<string[]> =>
  Promise.all(photos.map((photo) => scene.stage.photo(photo, actor)))

const page = ({ stage, number }: Scene) => stage.page(number)
const linesOf = async (scene: Scene) => (await page(scene)).rma.lines
const unitsOf = async (scene: Scene, of: (unit: Unit) => boolean): Promise<Units> =>
  (await linesOf(scene)).flatMap((line) => line.units.filter(of))

export type AskedLine = {
  /** The line's id in the shop. */
  line: string
  quantity?: number
  reason?: string
  condition?: 'never_used' | 'tested_no_marks' | 'marks_of_use' | 'damaged'
  seal?: 'intact' | 'opened' | 'never_had_one'
  says?: string
  note?: string
  photos?: readonly Photo[]
  plea?: { clause: string; plea: string }
  battery?: 'sound' | 'swollen'
  wants?: 'refund' | 'credit' | 'replacement' | 'exchange' | 'repair'
  /** Serial numbers to pass over: other returns have them. */
  skip?: number
}

export const request =
  (type: string, ...lines: AskedLine[]): Act =>
  async (scene) => {
    const facts = await scene.stage.world.reads.orderFacts(scene.orderId)
    if (!facts) throw new Error('the order of a story is there')
    const asked = await Promise.all(
      lines.map(async ({ line, quantity = 1, battery = 'sound', skip = 0, ...told }) => {
        const bought = facts.order.lines.find((l) => l.shopLineId === line)
        if (!bought) throw new Error(`order ${facts.order.number} has no line ${line}`)
        const serials = facts.order.parcels.flatMap((parcel) =>
          parcel.items.filter((item) => item.orderLineId === bought.id).flatMap((item) => item.serials),
        )
        return {
          orderLineId: bought.id,
          quantity,
          reason: told.reason ?? null,
          note: told.note ?? null,
          seal: told.seal ?? ('opened' as const),
          condition: told.condition ?? ('tested_no_marks' as const),
          exceptions: told.plea ? [told.plea] : [],
          dockMessage: told.says ?? 'Accessoires et emballage d’origine dans le carton.',
          fileIds: await photosOf(scene, told.photos ?? [], scene.customer),
          serials: bought.hasSerials ? serials.slice(skip, skip + quantity) : [],
          safety: bought.lithiumBattery ? batteryAnswers(battery) : null,
          resolution: told.wants ?? null,
        }
      }),
    )
    const { number } = await scene.stage.does(submitReturn, scene.customer, { orderId: scene.orderId, type, lines: asked })
    scene.number = number
  }

const batteryAnswers = (battery: 'sound' | 'swollen'): Record<SafetyQuestion, SafetyAnswer> => ({
  swollen: battery === 'swollen' ? 'yes' : 'no',
  hot: battery === 'swollen' ? 'dont_know' : 'no',
  smell: 'no',
  leaking: 'no',
  crushed_or_wet: 'no',
  recalled: 'no',
  battery_fault: battery === 'swollen' ? 'yes' : 'no',
})

export const writes =
  (body: string, ...photos: Photo[]): Act =>
  async (scene) =>
    void (await scene.stage.does(postMessage, scene.customer, {
      number: scene.number,
      body,
      fileIds: await photosOf(scene, photos, scene.customer),
    }))

export const replies =
  (body: string, who: StaffKey = 'support'): Act =>
  async (scene) =>
    void (await scene.stage.does(postMessage, await by(scene, who), { number: scene.number, body }))

export const notes =
  (body: string, who: StaffKey = 'dock'): Act =>
  async (scene) =>
    void (await scene.stage.does(postMessage, await by(scene, who), { number: scene.number, body, internal: true }))

/** What the customer wrote wants no answer. */
export const settles: Act = async (scene) =>
  void (await scene.stage.does(wantAnswer, await by(scene, 'support'), { number: scene.number, wanted: false }))

export const asks =
  (message: string, ...checklist: ChecklistItem[]): Act =>
  async (scene) =>
    void (await scene.stage.does(askForDetails, await by(scene, 'support'), { number: scene.number, message, checklist }))

export const answers =
  (message: string, ...photos: Photo[]): Act =>
  async (scene) =>
    void (await scene.stage.does(answerDetails, scene.customer, {
      number: scene.number,
      message,
      fileIds: await photosOf(scene, photos, scene.customer),
    }))

/** `rejected`: units of a line, counted from its last, with the clause. Exceptions of lines that are approved are granted. */
export const approves =
  (
    message: string,
    rejected: readonly { line: number; units: number; clause: string }[] = [],
    label: 'policy' | 'withhold' = 'policy',
  ): Act =>
  async (scene) => {
    const lines = (await linesOf(scene)).map((line, index) => {
      const no = rejected.find((r) => r.line === index)
      const units = no ? line.units.slice(-no.units) : []
      return {
        lineId: line.id,
        rejected: units.map((unit) => ({ unitId: unit.id, clause: no?.clause ?? null })),
        exceptions: line.exceptions.map(({ clause }) => ({ clause, granted: true })),
      }
    })
    const answers = lines.some((line) => line.rejected.length + line.exceptions.length > 0)
    const why = answers ? 'Vu sur les photos et dans la conversation.' : null
    await scene.stage.does(approveReturn, await by(scene, 'support'), { number: scene.number, lines, message, label, why })
  }

export const rejects =
  (clause: string, message: string): Act =>
  async (scene) => {
    const lines = (await linesOf(scene)).map((line) => ({ lineId: line.id, clause }))
    const why = 'Vu sur les photos et dans la conversation.'
    await scene.stage.does(rejectReturn, await by(scene, 'support'), { number: scene.number, lines, message, why })
  }

export const ships =
  (carrier: string, tracking: string): Act =>
  async (scene) =>
    void (await scene.stage.does(confirm, scene.customer, { number: scene.number, parcels: [{ carrier, tracking }] }))

/** The dock scans what is in the parcel: everything expected, or the first so many units. */
export const receives =
  (count?: number): Act =>
  async (scene) => {
    const expected = await unitsOf(scene, (unit) => unit.decision === 'approved' && unit.receipt === 'expected')
    await scene.stage.does(receiveUnits, await by(scene, 'dock'), {
      number: scene.number,
      units: expected.slice(0, count).map((unit) => unit.id),
    })
  }

type Look = {
  refused?: number
  reason?: string
  disposition?: 'restock' | 'refurbish' | 'rtv' | 'scrap' | 'quarantine'
  grade?: 'A' | 'B' | 'C' | 'D'
  photos?: readonly Photo[]
  deduction?: { amount: number; reason: string; photo: Photo }
  message?: string
}

const holdingData = new Set(Object.values(products).flatMap((product) => ('data' in product ? [product.sku] : [])))

/** A verdict for everything received; `refused` counts from the last unit. */
export const inspects =
  ({ refused = 0, reason = 'marks_of_use', disposition = 'rtv', grade = 'B', photos = [], deduction, message = '' }: Look = {}): Act =>
  async (scene) => {
    const dock = await by(scene, 'dock')
    const here = await unitsOf(scene, (unit) => unit.receipt === 'received' && unit.verdict === 'pending')
    const withData = new Set((await linesOf(scene)).flatMap(({ sku, units }) => (holdingData.has(sku) ? units.map(({ id }) => id) : [])))
    const verdicts: Verdict[] = []
    for (const [index, unit] of here.entries()) {
      const no = index >= here.length - refused
      const fileIds = no || (index === 0 && refused === 0) ? await photosOf(scene, photos, dock) : []
      const taken =
        deduction && index === 0
          ? { amount: deduction.amount, reason: deduction.reason, fileIds: await photosOf(scene, [deduction.photo], dock) }
          : null
      verdicts.push({ unit, fileIds, taken, no: no ? reason : null, wipe: withData.has(unit.id) && !no ? 'factory_reset' : null })
    }
    const units = verdicts.map((verdict) => judged(verdict, { disposition, grade }))
    await scene.stage.does(inspectUnits, dock, { number: scene.number, units, message })
  }

type Verdict = {
  unit: Unit
  fileIds: string[]
  taken: { amount: number; reason: string; fileIds: string[] } | null
  no: string | null
  wipe: 'factory_reset' | null
}

const judged = ({ unit, fileIds, taken, no, wipe }: Verdict, { disposition, grade }: Required<Pick<Look, 'disposition' | 'grade'>>) => ({
  unitId: unit.id,
  verdict: no === null ? ('accepted' as const) : ('refused' as const),
  reason: no,
  observed: {
    seal: 'opened' as const,
    condition: no === null ? ('tested_no_marks' as const) : ('marks_of_use' as const),
    serial: unit.serial,
    fileIds,
    wipe,
  },
  grade: no === null ? grade : ('D' as const),
  disposition: no === null ? disposition : null,
  deduction: taken,
})

/** Everything that is owed, under one reference; money by finance, goods by support. */
export const pays =
  (reference: string, message = ''): Act =>
  async (scene) => {
    const owed = (await page(scene)).rma.resolutions.filter((resolution) => resolution.state === 'owed')
    for (const resolution of owed) {
      const who = resolution.amount === null ? 'support' : 'finance'
      await scene.stage.does(executeResolution, await by(scene, who), {
        number: scene.number,
        resolutionId: resolution.id,
        reference,
        message,
      })
    }
  }

export const givesAccount =
  (iban: string, holder: string): Act =>
  async (scene) =>
    void (await scene.stage.does(giveBankAccount, scene.customer, { number: scene.number, iban, holder }))

/** Everything that is owed, in one file for the bank; then what becomes of the file. */
export function transfer(): Readonly<Record<'made' | 'taken', Act>> & { refused: (failure: string) => Act } {
  let id = ''
  return {
    made: async (scene) => {
      const owed = (await page(scene)).rma.resolutions.filter((resolution) => resolution.state === 'owed')
      const items = owed.map((resolution) => ({ number: scene.number, resolutionId: resolution.id }))
      ;({ id } = await scene.stage.does(makePaymentFile, await by(scene, 'finance'), { items }))
    },
    taken: async (scene) => {
      await scene.stage.runs(takePaymentFile, await by(scene, 'finance'), { id })
    },
    refused: (failure) => async (scene) => {
      const payments = (await scene.stage.world.reads.paymentsOf(id)).map((payment) => payment.id)
      await scene.stage.does(failPayments, await by(scene, 'finance'), { id, payments, failure })
    },
  }
}

export const takes =
  (who: StaffKey, from: StaffKey = who): Act =>
  async (scene) => {
    const { id } = await by(scene, who)
    await scene.stage.does(assignReturn, await by(scene, from), { number: scene.number, assigneeId: id })
  }

export const escalates =
  (message: string): Act =>
  async (scene) =>
    void (await scene.stage.does(escalateReturn, scene.customer, { number: scene.number, message }))

export const offers =
  (amount: number, goods: 'kept' | 'come_back' | 'besides', message: string): Act =>
  async (scene) =>
    void (await scene.stage.does(offer, await by(scene, 'support'), { number: scene.number, kind: 'discount', amount, goods, message }))

const settlementOf = async (scene: Scene): Promise<string> =>
  (await page(scene)).rma.settlements.find((settlement) => settlement.state === 'offered')?.id ?? ''

export const agrees =
  (message = ''): Act =>
  async (scene) =>
    void (await scene.stage.does(accept, scene.customer, { number: scene.number, settlementId: await settlementOf(scene), message }))

export const declines =
  (message = ''): Act =>
  async (scene) =>
    void (await scene.stage.does(decline, scene.customer, { number: scene.number, settlementId: await settlementOf(scene), message }))

export const cancels =
  (message = ''): Act =>
  async (scene) =>
    void (await scene.stage.does(cancelReturn, scene.customer, { number: scene.number, message }))

const refusedUnits = async (scene: Scene): Promise<string[]> =>
  (await unitsOf(scene, (unit) => (unit.verdict === 'refused' || unit.decision === 'rejected') && unit.sentBack === null)).map(
    (unit) => unit.id,
  )

export const contests =
  (message: string, ...photos: Photo[]): Act =>
  async (scene) =>
    void (await scene.stage.does(contestUnits, scene.customer, {
      number: scene.number,
      units: await refusedUnits(scene),
      message,
      fileIds: await photosOf(scene, photos, scene.customer),
    }))

export const maintains =
  (message: string): Act =>
  async (scene) =>
    void (await scene.stage.does(answerContestedUnits, await by(scene, 'support'), {
      number: scene.number,
      units: await refusedUnits(scene),
      upheld: false,
      message,
    }))

/** The customer agrees in writing that what was refused be destroyed. */
export const leavesToUs = (): Act => async (scene) => {
  const { rma, order } = await page(scene)
  const units = await refusedUnits(scene)
  const goods = rma.lines.map((line) => ({
    name: order.lines.find(({ id }) => id === line.orderLineId)?.name ?? '',
    units: line.units.filter(({ id }) => units.includes(id)),
  }))
  const left = goods.filter((product) => product.units.length > 0)
  await scene.stage.does(agreeToDispose, scene.customer, { number: scene.number, units, words: agreementWords(rma.number, left, 'fr') })
}

export const sendsBack =
  (tracking: string, message: string): Act =>
  async (scene) =>
    void (await scene.stage.does(shipUnitsBack, await by(scene, 'dock'), {
      number: scene.number,
      units: await refusedUnits(scene),
      carrier: 'Colissimo',
      tracking,
      message,
    }))

/** What was expected and will not come. */
export const misses = (): Act => async (scene) => {
  const expected = await unitsOf(scene, (unit) => unit.decision === 'approved' && unit.receipt === 'expected')
  await scene.stage.does(declareUnitsMissing, await by(scene, 'dock'), { number: scene.number, units: expected.map((unit) => unit.id) })
}

export const reopens =
  (reason: string, message: string): Act =>
  async (scene) =>
    void (await scene.stage.does(reopenReturn, await by(scene, 'manager'), { number: scene.number, reason, message }))
import type { ChecklistItem } from '#domain/return/grounds.ts'
