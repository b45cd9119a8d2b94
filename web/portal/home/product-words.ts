import type { ReturnRow } from '#application/returns/row-view.ts'
import type { Say } from '../../ui/format/duration.ts'

/** « Clavier AZERTY, 4 pièces », « Écran 27″ et 2 autres produits » */
export const productWords = ({ title, products, units }: Pick<ReturnRow, 'title' | 'products' | 'units'>, t: Say): string =>
  products > 1 ? t('portal.home.products', { title, more: products - 1 }) : t('portal.home.product', { title, units })
