/** Which changes of a version belong to which page of the settings, by the beginning of their path in the document. */
const pathsOf = {
  calendar: /^(calendars|holidays)\b/,
  // A calendar stands in every promise that counts in it: those are the calendar's changes, told there.
  promises: /^(clocks\.\w+\.(amount|calendar\.kind|calendar$)|delays\b|aims\.transitDays|clauses\b)/,
  reasons: /^reasons\b/,
  gestures: /^settlementLimits\b/,
} as const

export type PolicyPart = keyof typeof pathsOf

/** Those of a version's changes that this page is about. */
export const ofPart = <Change extends { path: string }>(changes: readonly Change[], part: PolicyPart): readonly Change[] =>
  changes.filter(({ path }) => pathsOf[part].test(path))
