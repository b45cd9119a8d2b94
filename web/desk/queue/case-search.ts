import { type QueueSearch, readQueueSearch } from './queue-search.ts'

const tabs = ['conversation', 'fichiers', 'colis'] as const
export type CaseTab = (typeof tabs)[number]

/** A case remembers from which queue it was opened, so that J and K go on there. */
export type CaseSearch = QueueSearch & { vue?: CaseTab }

export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const { vue } = search
  const shown = tabs.find((tab) => tab === vue && tab !== 'conversation')
  return { ...readQueueSearch(search), ...(shown ? { vue: shown } : {}) }
}
