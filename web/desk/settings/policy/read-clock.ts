/** A time of day as it is typed: 9, « 9 h 30 », 09:30, 6 pm, 24 h; « 09:30 », or undefined where it is none. */
export function readClock(text: string): string | undefined {
  const typed = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*(am|pm)?$/.exec(text.trim().toLowerCase())
  if (!typed) return undefined
  const [, hour = '', minute = '00', half] = typed
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)
  const wrong = Number(minute) > 59 || hours > 24 || (hours === 24 && minute !== '00') || (half !== undefined && Number(hour) > 12)
  return wrong ? undefined : `${String(hours).padStart(2, '0')}:${minute}`
}
