import type { Seller } from '#domain/money/seller.ts'

/** Who sells, as the configuration says it. */
export const givenSeller: Seller = {
  name: 'Technostok SAS',
  siren: '123456782',
  vat: 'FR11123456782',
  address: { line1: '12 rue de l’Entrepôt', postalCode: '69007', city: 'Lyon', country: 'FR' },
}
