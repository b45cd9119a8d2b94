import { shop } from '../shop.ts'

const dates = new Intl.DateTimeFormat('en-CA', { timeZone: shop.zone })
const dayNumber = (instant: string): number => Date.parse(`${dates.format(new Date(instant))}T00:00:00Z`) / 86_400_000

/** Calendar days in the merchant's zone from one instant's day to another's: 0 on the same day. Says how long ago; deadlines are counted by the server. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from))
