import type { ReturnByView } from '#application/labels/return-by.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { words } from './words.ts'

const dayMs = 86_400_000

/**
 * The day to post by as an iCalendar object (RFC 5545): a whole day, which has no time zone to be wrong in, with a reminder at nine in the
 * morning of the day before.
 */
export function writeReturnBy(entry: ReturnByView): Uint8Array {
  const { number, merchant, locale, day, expires } = entry
  const say = words[locale].calendar
  const language = `;LANGUAGE=${locale}`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Navette//Navette//${locale.toUpperCase()}`,
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.revision}`,
    `DTSTAMP:${entry.at.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY${language}:${text(say.title(number, merchant))}`,
    `DESCRIPTION${language}:${text(expires ? say.expires : say.stays)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION${language}:${text(say.title(number, merchant))}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(
    lines
      .flatMap(folded)
      .map((line) => `${line}\r\n`)
      .join(''),
  )
}

const compact = (day: LocalDate): string => day.replaceAll('-', '')
const dayAfter = (day: LocalDate): LocalDate => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** Of type TEXT: backslashes, commas, semicolons and line ends have another meaning (RFC 5545, 3.3.11). */
const text = (words: string): string => words.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)

const utf8 = new TextEncoder()
const most = 75

/** Lines of at most 75 octets, no character cut in two; those that go on begin with a space (3.1). */
function folded(line: string): string[] {
  const parts = ['']
  for (const character of line) {
    const part = parts.at(-1) ?? ''
    if (utf8.encode(part + character).length > most) parts.push(` ${character}`)
    else parts[parts.length - 1] = part + character
  }
  return parts
}
