/** What a document names so, or undefined: codes come from outside, and `constructor` names nothing. */
export const own = <T>(named: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(named, code) ? named[code] : undefined
