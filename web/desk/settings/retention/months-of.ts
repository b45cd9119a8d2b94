/** Whole months as typed; nothing is without an end, undefined what is no number. Which numbers may be is the rule's to say. */
export function monthsOf(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d{1,4}$/.test(typed) ? Number(typed) : undefined
}
