import { useEffect } from 'react'

/** F6 goes from zone to zone of the case, with Shift the other way: facts, conversation, decision. */
export function useZoneKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')) return
      const zones = [...document.querySelectorAll<HTMLElement>('.zones > .zone')]
      if (zones.length === 0) return
      event.preventDefault()
      const at = zones.findIndex((zone) => zone.contains(document.activeElement))
      const to = zones.at(at < 0 ? (event.shiftKey ? -1 : 0) : (at + (event.shiftKey ? -1 : 1)) % zones.length)
      to?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
