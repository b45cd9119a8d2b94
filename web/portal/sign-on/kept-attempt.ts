/** What this tab keeps while its reader is at the other service: what the answer must fit, and where they wanted to go. */
export type KeptAttempt = { attempt: string; retour: string | null }

const name = 'navette.sign-on'

export const keepAttempt = (kept: KeptAttempt): void => sessionStorage.setItem(name, JSON.stringify(kept))

/** Once: another answer needs another attempt. */
export function takeAttempt(): KeptAttempt | null {
  const kept = sessionStorage.getItem(name)
  sessionStorage.removeItem(name)
  return kept === null ? null : (JSON.parse(kept) as KeptAttempt)
}
