import { text } from '../scan/scan-search.ts'

/** Which list of parcels without a return. */
export const readParcelsSearch = ({ liste }: Record<string, unknown>): { liste?: 'finis' } => (liste === 'finis' ? { liste } : {})

/** A parcel that is being recorded: what was scanned, and the return in whose box it came. */
export type NewParcelSearch = { scan?: string; retour?: string }

export function readNewParcelSearch({ scan, retour }: Record<string, unknown>): NewParcelSearch {
  const [scanned, origin] = [text(scan), text(retour)]
  return { ...(scanned === '' ? {} : { scan: scanned }), ...(origin === '' ? {} : { retour: origin }) }
}
