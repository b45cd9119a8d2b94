import type { Lane } from '#domain/return/lane.ts'
import type { IconName } from '../../ui/icons/icons.tsx'
import { decimalsOf } from '../../ui/format/number.ts'
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

/** How a list can be sorted, as its address says it; the nearest promise first is said of what was searched for only, which stands by how well it fits. */
const sorts = { delai: 'due', recent: 'newest', ancien: 'oldest', valeur: 'value' } as const
export type Sort = keyof typeof sorts

/** Lists of codes in an address, with commas between them: any of them will do. */
const kinds = ['type', 'palier', 'motif', 'sku', 'clause'] as const
type Kind = (typeof kinds)[number]

/** What narrows a queue. */
type Filters = Partial<Record<Kind, string>> & {
  agent?: Whose
  /** Days since it was asked for: more than so many, with a minus fewer. */
  age?: number
  /** Of `devise`, in its own units: 12.5 is twelve and a half. */
  min?: number
  max?: number
  devise?: string
}

/**
 * What a queue's address says: `file` is the lane, `q` what was searched for, in every lane, `vues` the saved view that it came from, `incompris` what
 * it said that nobody understands.
 */
export type QueueSearch = Filters & { file?: DeskLane; q?: string; tri?: Sort; vues?: string; incompris?: string }

const isLane = (value: unknown): value is DeskLane => (desks as readonly unknown[]).includes(value)
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '')
const whole = (value: unknown, { least, most }: { least: number; most: number }): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}
/** An amount in a currency’s units, which has no more decimals than any currency. */
const units = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && number >= 0 && number <= 10_000_000 ? Math.round(number * 1000) / 1000 : undefined
}
const ages = { least: -3650, most: 3650 }
const currencyCode = /^[A-Z]{3}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Amounts are of a currency: of euros where none is said. */
function amounts({ min, max, devise }: Record<string, unknown>): Pick<Filters, 'min' | 'max' | 'devise'> {
  const given = said({ min: units(min), max: units(max) })
  if (Object.keys(given).length === 0) return {}
  return { ...given, devise: typeof devise === 'string' && currencyCode.test(devise) ? devise : 'EUR' }
}

/** Only what is said. */
const said = <Given extends object>(given: Given): { [Name in keyof Given]?: Exclude<Given[Name], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')) as never

/** What each of these may say. */
const understood: Readonly<Record<string, (value: unknown) => boolean>> = {
  file: isLane,
  tri: (value) => typeof value === 'string' && Object.hasOwn(sorts, value),
  agent: (value) => readWhose(value) !== undefined,
  age: (value) => whole(value, ages) !== undefined,
  min: (value) => units(value) !== undefined,
  max: (value) => units(value) !== undefined,
  devise: (value) => typeof value === 'string' && currencyCode.test(value),
  vues: (value) => typeof value === 'string' && uuid.test(value),
}

/** What is said and not understood, as it stands in the address. */
const strange = (search: Record<string, unknown>): string =>
  words(search['incompris']) ||
  Object.entries(understood)
    .filter(([name, isUnderstood]) => search[name] !== undefined && search[name] !== '' && !isUnderstood(search[name]))
    .map(([name]) => `${name}=${JSON.stringify(search[name]).replaceAll('"', '').slice(0, 40)}`)
    .join(', ')

/** The first lane needs no name; anything unknown is left out, and said. */
export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const { file, tri, vues } = search
  const q = words(search['q'])
  const age = whole(search['age'], ages)
  return {
    ...(q !== '' ? { q } : isLane(file) && file !== 'to_answer' ? { file } : {}),
    ...Object.fromEntries(kinds.flatMap((kind) => (words(search[kind]) === '' ? [] : [[kind, words(search[kind])]]))),
    ...said({
      agent: readWhose(search['agent']),
      age: age === 0 ? undefined : age,
      ...amounts(search),
      tri: typeof tri === 'string' && Object.hasOwn(sorts, tri) && (tri !== 'delai' || q !== '') ? (tri as Sort) : undefined,
      vues: typeof vues === 'string' && uuid.test(vues) ? vues : undefined,
      incompris: strange(search),
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

/** Minor units of an amount. */
const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** decimalsOf(currency))

/** In which order a list stands where its address says none: by promise, or by how well it fits; what is done has no promise. */
const unsaid = ({ q, file }: QueueSearch): Sort | 'fit' => (q !== undefined ? 'fit' : file === 'done' ? 'recent' : 'delai')

/** In which order it stands, and in which it can. */
export const orderOf = (search: QueueSearch): Sort | 'fit' => search.tri ?? unsaid(search)
export const ordersOf = ({ q, file }: QueueSearch): readonly (Sort | 'fit')[] => [
  ...(q === undefined ? [] : ['fit' as const]),
  ...(q === undefined && file === 'done' ? [] : ['delai' as const]),
  'recent',
  'ancien',
  'valeur',
]

/** The same list in this order. */
export const inOrder = (search: QueueSearch, order: Sort | 'fit'): QueueSearch =>
  withFilters(search, { tri: order === 'fit' || order === unsaid(search) ? undefined : order })

/** What narrows it, in the API's words. */
const narrowedBy = ({ type, palier, motif, sku, clause, agent, age, min, max, devise = 'EUR' }: QueueSearch) => ({
  type,
  tier: palier,
  reason: motif,
  sku,
  clause,
  assignee: askWhose(agent),
  age,
  min: min === undefined ? undefined : minorOf(min, devise),
  max: max === undefined ? undefined : minorOf(max, devise),
  currency: min === undefined && max === undefined ? undefined : devise,
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
  const { lane, tier, reason, assignee, min, max, currency, sort, ...same } = query
  const devise = String(currency ?? 'EUR')
  const amount = (minor: string | number | undefined): number | undefined =>
    minor === undefined ? undefined : Number(minor) / 10 ** decimalsOf(devise)
  return readQueueSearch({
    ...same,
    file: lane,
    palier: tier,
    motif: reason,
    agent: assignee === 'me' ? 'moi' : assignee === 'nobody' ? 'personne' : assignee,
    min: amount(min),
    max: amount(max),
    devise,
    tri: Object.entries(sorts).find(([, api]) => api === sort)?.[0],
    vues: id,
  })
}

const filterNames = [...kinds, 'agent', 'age', 'min', 'max', 'devise'] as const satisfies readonly (keyof Filters)[]

export const isNarrowed = (search: QueueSearch): boolean => filterNames.some((name) => search[name] !== undefined)

/** The same list without what narrows it. */
export const wide = (search: QueueSearch): QueueSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'incompris' && !(filterNames as readonly string[]).includes(name)))

/** The same list narrowed otherwise; what is undefined is no longer said. */
export const withFilters = (search: QueueSearch, changes: { [Name in keyof QueueSearch]?: QueueSearch[Name] | undefined }): QueueSearch =>
  said({ ...search, incompris: undefined, ...changes })
