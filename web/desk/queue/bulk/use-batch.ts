import { useRef } from 'react'
import { newId } from '../../../ui/api/new-id.ts'

/** Names an act on what is ticked: the same act on the same rows is one intention, however often it is sent, until it is `done`. */
export function useBatch() {
  const intention = useRef<{ what: string; batch: string }>(null)
  return {
    of: (...act: readonly unknown[]): string => {
      const what = JSON.stringify(act)
      if (intention.current?.what !== what) intention.current = { what, batch: newId() }
      return intention.current.batch
    },
    done: (): void => {
      intention.current = null
    },
  }
}
