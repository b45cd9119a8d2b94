/** Which notification’s texts are shown: the first where none is named. */
export type MailSearch = { mail?: string }

export function readMailSearch({ mail }: Record<string, unknown>): MailSearch {
  return typeof mail === 'string' ? { mail } : {}
}
