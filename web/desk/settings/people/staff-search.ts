const states = ['disabled', 'invited'] as const

/** Which of the staff are listed: those who can sign in, unless said otherwise. */
export type StaffSearch = { etat?: (typeof states)[number] }

export function readStaffSearch({ etat }: Record<string, unknown>): StaffSearch {
  const state = states.find((one) => one === etat)
  return state ? { etat: state } : {}
}
