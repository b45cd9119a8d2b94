import { useMe } from '../../../ui/api/session.ts'
import { keptBy } from '../../../ui/kept/kept.ts'
import { carryBegun } from './begun.ts'

/** The same for whoever is signed in. */
export function useCarryBegun(): (ways: { from: string; to: string }) => void {
  const me = useMe()?.id ?? null
  return (ways) => carryBegun(keptBy(me), ways)
}
