import type { ReturnView } from '#application/views.ts'
import { apiRoot } from '../../../ui/api/request.ts'

/** Where the picture is that a counter or our dock scans from a phone. */
export const codeOf = (number: string): string => `${apiRoot}/returns/${number}/code.svg`

/** While the parcel is being made ready, unless its battery must not be posted. */
export const showsCode = ({ status, safetyGate }: Pick<ReturnView, 'status' | 'safetyGate'>): boolean =>
  status === 'approved' && safetyGate !== 'stop'
