/** Who sells, as an invoice names them. */
export type Seller = {
  name: string
  /** Nine digits; null where the seller has none. */
  siren: string | null
  /** The VAT number with its country: BR-S-02 wants one wherever tax is charged. */
  vat: string
  address: { line1: string; postalCode: string; city: string; country: string }
}
