import { useQuery } from '@tanstack/react-query'
import type { SavedViewsView } from '#application/saved-views/view.ts'
import { apiQuery } from '../../../ui/api/query.ts'
import { around } from '../../open-desk.ts'

export type SavedView = SavedViewsView['items'][number]

/** One's own views and those that are shared, with how many returns each shows: counted once a minute. */
export const useViews = (): readonly SavedView[] =>
  useQuery({ ...apiQuery<SavedViewsView>(around.views), refetchInterval: 60_000 }).data?.items ?? []
