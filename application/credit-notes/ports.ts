import type { Seller } from '#domain/money/seller.ts'
import type { CreditNoteRequest } from './request-view.ts'

/** What is said to the invoicing system, which numbers and keeps what the law calls an invoice. */
export type Invoicing = {
  /** Undefined where the configuration names nobody. */
  seller: Seller | undefined
  /** The request as Cross Industry Invoice (UN/CEFACT D22B), as Factur-X holds it in its profile EN 16931. */
  cii: (request: CreditNoteRequest) => Uint8Array
}
