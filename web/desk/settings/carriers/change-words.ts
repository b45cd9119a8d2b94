import type { CarrierChange } from '#application/carriers/carriers-set.ts'
import type { T } from '../../../ui/words/use-t.ts'

/** « Quand vous payez : aucun → DPD ». */
export const changeWords = ({ part, before, after }: CarrierChange, t: T): string =>
  t('carriers.change', {
    name: t(`carriers.part.${part}`),
    before: before ?? t('carriers.seen.none'),
    after: after ?? t('carriers.seen.none'),
  })
