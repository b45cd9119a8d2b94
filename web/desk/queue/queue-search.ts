import { readWhose, type Whose } from '../assign/whose.ts'
import { type DeskLane, desks } from './lanes.ts'

/** How a list can be sorted, as its address says it; the nearest promise first is said of what was searched for only, which stands by how well it fits. */
export const sorts = { delai: 'due', recent: 'newest', ancien: 'oldest', valeur: 'value' } as const
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
export const said = <Given extends object>(given: Given): { [Name in keyof Given]?: Exclude<Given[Name], undefined> } =>
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

const filterNames = [...kinds, 'agent', 'age', 'min', 'max', 'devise'] as const satisfies readonly (keyof Filters)[]

export const isNarrowed = (search: QueueSearch): boolean => filterNames.some((name) => search[name] !== undefined)

/** The same list without what narrows it. */
export const wide = (search: QueueSearch): QueueSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'incompris' && !(filterNames as readonly string[]).includes(name)))

/** The same list narrowed otherwise; what is undefined is no longer said. */
export const withFilters = (search: QueueSearch, changes: { [Name in keyof QueueSearch]?: QueueSearch[Name] | undefined }): QueueSearch =>
  said({ ...search, incompris: undefined, ...changes })
