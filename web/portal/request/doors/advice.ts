import type { DoorView } from '#application/orders/door-view.ts'
import type { OrderView } from '#application/orders/view.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { T } from '../../../ui/words/use-t.ts'

type Advice = { matter: OrderView['best'][number]['matter']; type: string; label: string; when: string; why: string }

/** One door that is the best for one thing or several. */
export type Advised = { type: string; label: string; cases: readonly string[]; whys: readonly string[] }

/** The same advice, each door once. */
export function advisedDoors(best: OrderView['best'], speaking: Parameters<typeof adviceOf>[1]): Advised[] {
  const all = adviceOf(best, speaking)
  return [...new Set(all.map(({ type }) => type))].map((type) => {
    const same = all.filter((one) => one.type === type)
    return {
      type,
      label: same[0]?.label ?? '',
      cases: same.map(({ matter }) => speaking.t(`request.best.case.${matter}`)),
      whys: [...new Set(same.map(({ why }) => why))],
    }
  })
}

/** The best ways in words: for what, which one, why. */
export const adviceOf = (best: OrderView['best'], { all, t }: { all: readonly Pick<DoorView, 'type' | 'label'>[]; t: T }): Advice[] => {
  const labelOf = (type: string | null): string => all.find((door) => door.type === type)?.label ?? ''
  return best.map(({ matter, type, why, over }) => ({
    matter,
    type,
    label: labelOf(type),
    when: t(`request.best.${matter}`),
    why: t(`request.best.why.${why}` as Key, { over: labelOf(over) }),
  }))
}
