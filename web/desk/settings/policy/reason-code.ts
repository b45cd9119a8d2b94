import { folded } from '#domain/search/folded.ts'

/** The code of a new reason, from its words: letters, digits and `_`, and no other's. */
export function reasonCode({ fr, en }: { fr: string; en: string }, taken: readonly string[]): string {
  const words =
    folded(en.trim() || fr.trim())
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^[_0-9]+|_+$/g, '')
      .slice(0, 40) || 'reason'
  const others = new Set(taken)
  let code = words
  for (let nth = 2; others.has(code); nth += 1) code = `${words}_${nth}`
  return code
}
