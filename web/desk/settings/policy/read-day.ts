import type { LocalDate } from '#domain/time/instant.ts'

/** Months without accents, French and English: their first letters are enough. */
const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
]

/** 0 where it is no month, or could be two: « jui ». */
function monthOf(word: string): number {
  const found = months.flatMap((names, nth) => (names.some((name) => name.startsWith(word)) ? [nth + 1] : []))
  return found.length === 1 ? (found[0] ?? 0) : 0
}

/**
 * A day as it is typed: 24/12/2026, 24.12.26, 2026-12-24, « 24 décembre 2026 », « 1er mai »; without a year the next such day from `today` on. Undefined
 * where it is none, such as 31/02.
 */
export function readDay(text: string, today: LocalDate): LocalDate | undefined {
  const typed = text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})\s*[/.\s-]\s*(\d{1,2})(?:\s*[/.\s-]\s*(\d{4}|\d{2}))?$/.exec(typed)
  if (figures) return inYear({ year: figures[3], month: Number(figures[2]), day: Number(figures[1]), today })
  const words = /^(?:[a-z]+\s+)?(\d{1,2})(?:er|st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,})\.?,?(?:\s+(\d{4}|\d{2}))?$/.exec(typed)
  const month = monthOf(words?.[2] ?? '')
  return words && month > 0 ? inYear({ year: words[3], month, day: Number(words[1]), today }) : undefined
}

type Typed = { year: string | undefined; month: number; day: number; today: LocalDate }

function inYear({ year, month, day, today }: Typed): LocalDate | undefined {
  if (year !== undefined) return dayOf(Number(year.length === 2 ? `20${year}` : year), month, day)
  const now = Number(today.slice(0, 4))
  const soon = dayOf(now, month, day)
  return soon !== undefined && soon >= today ? soon : dayOf(now + 1, month, day)
}

function dayOf(year: number, month: number, day: number): LocalDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 2000 ? at.toISOString().slice(0, 10) : undefined
}
