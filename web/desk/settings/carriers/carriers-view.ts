import type { CarrierChange } from '#application/carriers/carriers-set.ts'
import type { Carriers } from '#domain/carriers/carriers.ts'

export type CarriersView = Carriers & {
  version: number
  /** Who makes the labels. */
  labels: 'slip' | 'sendcloud'
  bounds: { names: number; name: number; hint: number }
  history: readonly { version: number; at: string; by: string | null; why: string | null; changes: readonly CarrierChange[] }[]
}
export type CarriersPreview = {
  form: { names: readonly string[]; usual: Pick<Carriers, 'merchant' | 'customer'> }
  papers: readonly { locale: 'fr' | 'en'; carrier: { name: string; hint: string | null } | null }[]
  changes: readonly CarrierChange[]
}
