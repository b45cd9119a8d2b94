import type { Lane } from '#domain/return/lane.ts'
import { askWhose, readWhose, type Whose } from '../assign/whose.ts'
import type { IconName } from '../../ui/icons/icons.tsx'

/** The desk's lanes in the order of the journey; what is done is found, not worked through. */
export const desks = [
  'to_answer',
  'waiting',
  'in_transit',
  'to_inspect',
  'to_refund',
  'to_send_back',
  'escalated',
  'done',
] as const satisfies readonly (Lane | 'escalated')[]
export type DeskLane = (typeof desks)[number]

export const laneIcons: Readonly<Record<DeskLane, IconName>> = {
  to_answer: 'inbox',
  waiting: 'hand',
  in_transit: 'truck',
  to_inspect: 'scan',
  to_refund: 'euro',
  to_send_back: 'swap',
  escalated: 'flag',
  done: 'check',
}

/** What a queue's address says: `file` is the lane, `q` what was searched for, in every lane, `agent` whose work. */
export type QueueSearch = { file?: DeskLane; q?: string; agent?: Whose }

const isLane = (value: unknown): value is DeskLane => (desks as readonly unknown[]).includes(value)
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '')

/** The first lane needs no name; anything unknown is left out. */
export function readQueueSearch({ file, q, agent }: Record<string, unknown>): QueueSearch {
  const text = words(q)
  const whose = readWhose(agent)
  return {
    ...(text !== '' ? { q: text } : isLane(file) && file !== 'to_answer' ? { file } : {}),
    ...(whose === undefined ? {} : { agent: whose }),
  }
}

const tabs = ['conversation', 'fichiers', 'colis'] as const
export type CaseTab = (typeof tabs)[number]

/** A case remembers from which queue it was opened, so that J and K go on there. */
export type CaseSearch = QueueSearch & { vue?: CaseTab }

export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const { vue } = search
  const shown = tabs.find((tab) => tab === vue && tab !== 'conversation')
  return { ...readQueueSearch(search), ...(shown ? { vue: shown } : {}) }
}

/** The rows that a search means, as the API wants them. */
export const queueAsk = ({ file, q, agent }: QueueSearch) => ({
  lane: q === undefined ? (file ?? 'to_answer') : 'all',
  q,
  assignee: askWhose(agent),
  limit: 50,
})
