import type { DoorView, OrderView } from '#application/views.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { T } from '../../../ui/words/use-t.ts'

export type Advice = { matter: string; type: string; label: string; when: string; why: string }

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
