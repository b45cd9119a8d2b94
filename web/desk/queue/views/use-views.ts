import type { SavedViewsView } from '#application/views.ts'
import { useApi } from '../../../ui/api/query.ts'

export type SavedView = SavedViewsView['items'][number]

/** One's own views and those that are shared, with how many returns each shows. */
export const useViews = (): readonly SavedView[] => useApi<SavedViewsView>('/desk/views').data?.items ?? []
