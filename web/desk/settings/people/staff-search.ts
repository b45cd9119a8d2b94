import { type StaffRole, staffRoles } from '#domain/actor.ts'
import { LEAST_OF_WORDS } from '#domain/search/least.ts'

const states = ['disabled', 'invited'] as const

/** Which of the staff are listed: those who can sign in, unless said otherwise; of one role, or by what was sought, where that is long enough. */
export type StaffSearch = { etat?: (typeof states)[number]; q?: string; role?: StaffRole }

export function readStaffSearch({ etat, q, role }: Record<string, unknown>): StaffSearch {
  const state = states.find((one) => one === etat)
  const said = typeof q === 'string' ? q.trim().slice(0, 200) : typeof q === 'number' ? String(q) : ''
  const words = said.length < LEAST_OF_WORDS ? '' : said
  const of = staffRoles.find((one) => one === role)
  return { ...(state && { etat: state }), ...(words && { q: words }), ...(of && { role: of }) }
}
