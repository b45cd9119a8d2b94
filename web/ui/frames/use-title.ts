import { useEffect } from 'react'
import { shop } from '../shop.ts'

/** The tab's title: « Mes retours | Technostok ». */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} | ${shop.name}`
  }, [title])
}
