import type { Lane } from '#domain/return/lane.ts'
import type { IconName } from '../../ui/icons/icons.tsx'
import { askWhose, readWhose, type Whose } from '../assign/whose.ts'

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

/** How a list can be sorted, as its address says it; the nearest promise first is not said. */
const sorts = { recent: 'newest', ancien: 'oldest', valeur: 'value' } as const
export type Sort = keyof typeof sorts

/** Lists of codes in an address, with commas between them: any of them will do. */
const kinds = ['type', 'palier', 'motif', 'sku', 'clause'] as const
type Kind = (typeof kinds)[number]

/** What narrows a queue. */
type Filters = Partial<Record<Kind, string>> & {
  agent?: Whose
  /** Days since it was asked for: more than so many, with a minus fewer. */
  age?: number
  /** Whole units of the currency. */
  min?: number
  max?: number
}

/** What a queue's address says: `file` is the lane, `q` what was searched for, in every lane, `vues` the saved view that it came from. */
export type QueueSearch = Filters & { file?: DeskLane; q?: string; tri?: Sort; vues?: string }

const isLane = (value: unknown): value is DeskLane => (desks as readonly unknown[]).includes(value)
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '')
const whole = (value: unknown, { least, most }: { least: number; most: number }): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Only what is said. */
const said = <Given extends object>(given: Given): { [Name in keyof Given]?: Exclude<Given[Name], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')) as never

/** The first lane needs no name; anything unknown is left out. */
export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const { file, tri, vues } = search
  const q = words(search['q'])
  const age = whole(search['age'], { least: -3650, most: 3650 })
  return {
    ...(q !== '' ? { q } : isLane(file) && file !== 'to_answer' ? { file } : {}),
    ...Object.fromEntries(kinds.flatMap((kind) => (words(search[kind]) === '' ? [] : [[kind, words(search[kind])]]))),
    ...said({
      agent: readWhose(search['agent']),
      age: age === 0 ? undefined : age,
      min: whole(search['min'], { least: 0, most: 10_000_000 }),
      max: whole(search['max'], { least: 0, most: 10_000_000 }),
      tri: typeof tri === 'string' && Object.hasOwn(sorts, tri) ? (tri as Sort) : undefined,
      vues: typeof vues === 'string' && uuid.test(vues) ? vues : undefined,
    }),
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

/** What narrows it, in the API's words. */
const narrowedBy = ({ type, palier, motif, sku, clause, agent, age, min, max }: QueueSearch) => ({
  type,
  tier: palier,
  reason: motif,
  sku,
  clause,
  assignee: askWhose(agent),
  age,
  min: min === undefined ? undefined : min * 100,
  max: max === undefined ? undefined : max * 100,
})

/** Which rows a search means, as the API wants them. */
export const rowsAsk = (search: QueueSearch) => ({
  lane: search.q === undefined ? (search.file ?? 'to_answer') : ('all' as const),
  q: search.q,
  ...narrowedBy(search),
})

/** The same, page by page. */
export const queueAsk = (search: QueueSearch) => ({
  ...rowsAsk(search),
  sort: search.tri === undefined ? undefined : sorts[search.tri],
  limit: 50,
})

/** What a saved view keeps of a search. */
export function viewOf(search: QueueSearch): Record<string, string | number> {
  const { q: _q, limit: _limit, ...kept } = queueAsk(search)
  return said(kept)
}

/** The search that a saved view means. */
export function searchOfView(id: string, query: Readonly<Record<string, string | number>>): QueueSearch {
  const { lane, tier, reason, assignee, min, max, sort, ...same } = query
  const euros = (minor: string | number | undefined): number | undefined =>
    minor === undefined ? undefined : Math.round(Number(minor) / 100)
  return readQueueSearch({
    ...same,
    file: lane,
    palier: tier,
    motif: reason,
    agent: assignee === 'me' ? 'moi' : assignee === 'nobody' ? 'personne' : assignee,
    min: euros(min),
    max: euros(max),
    tri: Object.entries(sorts).find(([, api]) => api === sort)?.[0],
    vues: id,
  })
}

const filterNames = [...kinds, 'agent', 'age', 'min', 'max'] as const satisfies readonly (keyof Filters)[]

export const isNarrowed = (search: QueueSearch): boolean => filterNames.some((name) => search[name] !== undefined)

/** The same list without what narrows it. */
export const wide = (search: QueueSearch): QueueSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !(filterNames as readonly string[]).includes(name)))

/** The same list narrowed otherwise; what is undefined is no longer said. */
export const withFilters = (search: QueueSearch, changes: { [Name in keyof QueueSearch]?: QueueSearch[Name] | undefined }): QueueSearch =>
  said({ ...search, ...changes })
