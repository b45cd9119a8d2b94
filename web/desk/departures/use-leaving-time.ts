import { useEffect, useRef } from 'react'

/** Leaves when it is time, as whatever is last drawn would: not at all once it is drawn no more, or where there is no time. */
export function useLeavingTime(leavesAt: number | null, leave: () => Promise<void>): () => void {
  const current = useRef(leave)
  useEffect(() => {
    current.current = leave
  })
  useEffect(() => {
    if (leavesAt === null) return undefined
    const timer = setTimeout(() => void current.current(), Math.max(0, leavesAt - Date.now()))
    return () => clearTimeout(timer)
  }, [leavesAt])
  return () => void current.current()
}
