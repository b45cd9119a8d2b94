const states = ['disabled', 'invited'] as const

/** Which of the staff are listed (those who can sign in, unless said otherwise), and what is looked for. */
export type StaffSearch = { etat?: (typeof states)[number]; q?: string }

export function readStaffSearch({ etat, q }: Record<string, unknown>): StaffSearch {
  const state = states.find((one) => one === etat)
  return { ...(state ? { etat: state } : {}), ...(typeof q === 'string' && q !== '' ? { q } : {}) }
}
