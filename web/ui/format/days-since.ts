import { shop } from '../shop.ts'

let dates: Intl.DateTimeFormat | undefined

/** Made when it is first needed: a format is dear on a phone that has just begun. */
function dayNumber(instant: string): number {
  dates ??= new Intl.DateTimeFormat('en-CA', { timeZone: shop.zone })
  return Date.parse(`${dates.format(new Date(instant))}T00:00:00Z`) / 86_400_000
}

/** Calendar days in the merchant's zone from one instant's day to another's: 0 on the same day. Says how long ago; deadlines are counted by the server. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from))
