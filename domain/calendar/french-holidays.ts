import type { LocalDate } from '#domain/time/instant.ts'
import { dateOf, type Day, dayOf } from '#domain/time/zone.ts'

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

const known = new Map<string, ReadonlySet<LocalDate>>()

/**
 * Public holidays of metropolitan France in a year (Code du travail L3133-1), as the law stands since 1982; Alsace-Moselle adds Good Friday
 * and 26 December (L3134-13). A set: in some years two of them fall on one day (2059: 8 May and Ascension).
 */
export function frenchHolidays(year: number, { alsaceMoselle }: { alsaceMoselle: boolean }): ReadonlySet<LocalDate> {
  const key = `${year}${alsaceMoselle}`
  const before = known.get(key)
  if (before) return before
  const holidays = compute(year, alsaceMoselle)
  known.set(key, holidays)
  return holidays
}

function compute(year: number, alsaceMoselle: boolean): ReadonlySet<LocalDate> {
  const easter = easterSunday(year)
  const goodFriday = easter - 2
  const moving = [easter + 1, easter + 39, easter + 50]
  const local = alsaceMoselle ? [goodFriday, dayOf(`${year}-12-26`)] : []
  return new Set([...fixed.map((day) => `${year}-${day}`), ...[...moving, ...local].map(dateOf)])
}

/** Gregorian Easter by the anonymous computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = epact + toSunday - 7 * late + 114
  const month = String(Math.floor(fromMarch / 31)).padStart(2, '0')
  const day = String((fromMarch % 31) + 1).padStart(2, '0')
  return dayOf(`${year}-${month}-${day}`)
}
