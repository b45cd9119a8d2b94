import { blankLine, type RequestDraft } from './request-draft.ts'

/**
 * Two devices' drafts as one, each change kept, where none stands against another; undefined where somebody must choose. `base` is what both
 * began with. Another type asks other things: where one has changed it, nothing typed under the old one is put beside it unseen.
 */
export function mergeDrafts(base: RequestDraft, mine: RequestDraft, theirs: RequestDraft): RequestDraft | undefined {
  if (mine.type !== theirs.type && !same(mine, base) && !same(theirs, base)) return undefined
  const merged = merge({ ...base, lines: begun(base, mine, theirs) }, mine, theirs)
  return merged === collision ? undefined : (merged as RequestDraft)
}

/** Lines as both began them: a product that both have only begun to describe was blank to both. */
const begun = ({ lines }: RequestDraft, mine: RequestDraft, theirs: RequestDraft): RequestDraft['lines'] => ({
  ...Object.fromEntries(Object.keys(mine.lines).flatMap((id) => (id in theirs.lines ? [[id, blankLine] as const] : []))),
  ...lines,
})

const collision = Symbol('two changes of one field')

/** Whatever the order of the keys: the database has its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Field by field; a list is one field. */
function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine
  if (same(mine, base)) return theirs
  if (!isRecord(mine) || !isRecord(theirs)) return collision
  const before = isRecord(base) ? base : {}
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const merged = keys.map((key) => [key, merge(before[key], mine[key], theirs[key])] as const)
  if (merged.some(([, value]) => value === collision)) return collision
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}
