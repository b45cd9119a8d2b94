import type { OwedRow } from '#application/returns/money-view.ts'
import { useApiPages } from '../../ui/api/query.ts'

/** What is owed, nearest promise first: the list and its sum ask the same. */
export const useOwed = () => useApiPages<OwedRow>('/finance/owed', { limit: 50 })
