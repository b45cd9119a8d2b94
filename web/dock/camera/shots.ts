import { useEffect, useEffectEvent } from 'react'
import { pictureSeen } from './picture-seen.ts'

type Taker = (shot: File) => void

const takers = new Map<string, Taker>()

/** The photos of this place take what the camera shoots for it. */
export function useShots(place: string, take: Taker): void {
  const taken = useEffectEvent(take)
  useEffect(() => {
    const own: Taker = (shot) => taken(shot)
    takers.set(place, own)
    return () => void (takers.get(place) === own && takers.delete(place))
  }, [place])
}

/** The tablet's camera takes a picture for a place, as if somebody had pressed the button; answers whether it could. */
export async function shoot(place: string): Promise<boolean> {
  const take = takers.get(place)
  const shot = take && (await pictureSeen())
  if (!shot) return false
  take(shot)
  return true
}
