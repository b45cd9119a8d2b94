import type { Json } from '#domain/happening.ts'
import type { Policy } from './schema.ts'

/** One setting that differs between two versions; null where a version has none. Paths are dotted, as in the ledger. */
export type Difference = { path: string; before: Json; after: Json }

/** What differs between two versions, besides their numbers and days. */
export function differences(before: Policy, after: Policy): Difference[] {
  const { version: _1, inForceFrom: _2, ledger: _3, ...one } = before
  const { version: _4, inForceFrom: _5, ledger: _6, ...two } = after
  return [...compare(one, two, ''), ...reordered(before, after)]
}

/** Reasons are offered in the order in which they stand: the same ones in another order are a difference of `reasons` itself. */
function reordered({ reasons: before }: Policy, { reasons: after }: Policy): Difference[] {
  const was = Object.keys(before).filter((code) => code in after)
  const is = Object.keys(after).filter((code) => code in before)
  return was.join() === is.join() ? [] : [{ path: 'reasons', before: was, after: is }]
}

function compare(before: Json, after: Json, path: string): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!isObject(before) || !isObject(after)) return [{ path, before: before ?? null, after: after ?? null }]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => compare(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`))
}

/** `into` with what differs from `before` to `after`, as `after` has it; where `into` is `before`, that is `after`. Whether it is a policy, its schema says. */
export function withDifferences(into: Json | undefined, before: Json | undefined, after: Json | undefined): Json | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return into
  if (!isObject(into) || !isObject(before) || !isObject(after)) return after
  // In the order of `after`: reasons are offered in theirs.
  const keys = [...new Set([...Object.keys(after), ...Object.keys(into)])]
  const entries = keys.map((key) => [key, withDifferences(into[key], before[key], after[key])] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined))
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
