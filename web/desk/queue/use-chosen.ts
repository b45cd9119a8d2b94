import { useRef, useState } from 'react'
import { keepPlace, lastPlace } from './place.ts'

/** The row that keys mean, and how to go to another. */
export type Place = { chosen: string | null; choose: (id: string) => void; goTo: (id: string) => void }

/** The row that keys mean, kept for when one comes back to the list; `goTo` puts the focus on its link (`data-number`). */
export function useChosen() {
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(lastPlace)
  const choose = (id: string): void => {
    keepPlace(id)
    setChosen(id)
  }
  const goTo = (id: string): void => {
    choose(id)
    box.current?.querySelector<HTMLAnchorElement>(`a[data-number="${id}"]`)?.focus()
  }
  return { box, chosen, choose, goTo }
}
