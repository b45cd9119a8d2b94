import { recordClaimCredit, recordClaimRefusal } from '#application/claims/answer-claim.ts'
import { openClaim } from '#application/claims/open-claim.ts'
import type { WaitingUnit } from '#application/claims/ports.ts'
import { sendClaim } from '#application/claims/send-claim.ts'
import { products } from '../catalogue.ts'
import { staff } from './accounts.ts'
import type { Stage } from './stage.ts'
import type { Times } from './times.ts'

/** What of a sale a supplier is asked for: about what it cost. */
const COST = 0.62
const MOST = 3

/** Claims on three suppliers: one answered, one with them, one being prepared. What came back since, and other suppliers' units, wait. */
export async function claimFromSuppliers(stage: Stage, times: Times): Promise<void> {
  const waiting = await stage.world.reads.unitsToClaim(500)
  const old = waiting.filter(({ since, supplier }) => supplier !== null && since < times.day(12, '00:00'))
  const suppliers = [...Map.groupBy(old, ({ supplier }) => supplier).values()].toSorted((a, b) => b.length - a.length)
  const [answered, sent, prepared] = suppliers.map((units) => units.slice(0, MOST))
  const [dock, finance] = await Promise.all([stage.actor(staff.dock.email), stage.actor(staff.finance.email)])
  const open = async (units: readonly WaitingUnit[], at: string): Promise<string> => {
    stage.at(at)
    const asked = units.map((unit) => ({ unitId: unit.unitId, expected: costOf(unit), defect: 'Panne confirmée au contrôle' }))
    return (await stage.does(openClaim, dock, { units: asked })).number
  }
  if (answered) {
    const number = await open(answered, times.day(11, '15:10'))
    stage.at(times.day(10, '09:20'))
    await stage.does(sendClaim, dock, { number, carrier: 'DPD', tracking: '05112348890017', reference: 'RMA-5521' })
    const [last, ...others] = answered.toReversed()
    const credited = others.length > 0 ? others : [last].filter((unit) => unit !== undefined)
    stage.at(times.day(4, '11:35'))
    const units = credited.map((unit) => ({ unitId: unit.unitId, amount: costOf(unit) }))
    await stage.does(recordClaimCredit, finance, { number, units, creditNote: 'AV-2231' })
    if (last && others.length > 0) {
      const refusal = 'Choc visible sur le boîtier : hors garantie.'
      await stage.does(recordClaimRefusal, dock, { number, units: [last.unitId], refusal })
    }
  }
  if (sent) {
    const number = await open(sent, times.day(8, '14:00'))
    stage.at(times.day(7, '16:45'))
    await stage.does(sendClaim, dock, { number, carrier: 'Chronopost', tracking: 'XY118822334FR' })
  }
  if (prepared) await open(prepared, times.day(2, '10:15'))
}

const costOf = ({ sku }: WaitingUnit): number =>
  Math.round((Object.values(products).find((product) => product.sku === sku)?.price ?? 0) * COST)
