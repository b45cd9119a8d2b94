import { type RefObject, useEffect, useRef } from 'react'

/** The first field that is wrong is where one goes on: it gets the focus whenever `wrong` is another and says that there is one. The ref is the form's box. */
export function useFirstWrong<Box extends HTMLElement>(wrong: object): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (Object.keys(wrong).length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [wrong])
  return box
}
