import type { FilterChoicesView } from '#application/queue/view.ts'
import { useApi } from '../../../ui/api/query.ts'

const none: FilterChoicesView = { types: [], tiers: [], reasons: [], clauses: [] }

/** What queues can be narrowed by, in the policy's words; nothing until it is known. */
export const useChoices = (): FilterChoicesView => useApi<FilterChoicesView>('/desk/queue/filters').data ?? none
