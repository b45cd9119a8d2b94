import type { ReturnView } from '#application/returns/view.ts'
import { expected, isContested, toInspect, toSendBack } from '#domain/return/progress.ts'
import { unitsOf } from '#domain/return/rma.ts'
import type { Verb } from '#domain/return/transitions.ts'

type Shown = Pick<ReturnView, 'lines' | 'resolutions'>

/** What an act needs and the return has none of: the table allows it, but there is nothing to do it to. */
const needs = {
  execute: { code: 'nothing_owed', some: ({ resolutions }) => resolutions.some(({ state }) => state === 'owed') },
  void_resolution: { code: 'nothing_executed', some: ({ resolutions }) => resolutions.some(({ state }) => state === 'executed') },
  answer_contest: { code: 'nothing_contested', some: (view) => unitsOf(view).some(isContested) },
  declare_missing: { code: 'nothing_expected', some: (view) => expected(view).length > 0 },
  receive: { code: 'nothing_expected', some: (view) => expected(view).length > 0 },
  inspect: { code: 'nothing_to_inspect', some: (view) => toInspect(view).length > 0 },
  ship_back: { code: 'nothing_refused', some: (view) => toSendBack(view).length > 0 },
  dispose_refused: { code: 'nothing_refused', some: (view) => toSendBack(view).length > 0 },
  correct_inspection: { code: 'nothing_judged', some: (view) => unitsOf(view).some(({ verdict }) => verdict !== 'pending') },
} as const satisfies Partial<Record<Verb, { code: string; some: (view: Shown) => boolean }>>

type Needy = keyof typeof needs
export type Idle = (typeof needs)[Needy]['code']

const isNeedy = (verb: Verb): verb is Needy => verb in needs

/** Why `verb` has nothing to act on here, as a code; undefined where it has, or needs nothing. */
export function idle(verb: Verb, view: Shown): Idle | undefined {
  if (!isNeedy(verb)) return undefined
  const { code, some } = needs[verb]
  return some(view) ? undefined : code
}
