type Issue = { path: readonly (string | number)[]; message: string }

type Document = {
  calendars: Readonly<Record<string, unknown>>
  clocks: Readonly<Record<string, object>>
  requestTypes: Readonly<Record<string, { clauses: Readonly<Record<string, string>> }>>
  tiers: Readonly<Record<string, { overrides: Readonly<Record<string, unknown>> }>>
  reasons: Readonly<Record<string, { types: readonly string[] }>>
  clauses: Readonly<Record<string, unknown>>
}

/** Names in the document that name nothing: a reason's type, a tier's type, a type's clause, a clock's calendar. The statutory types exist in every policy, but no tier touches them. */
export function crossReferences(policy: Document, statutory: readonly string[]): Issue[] {
  const types = new Set(Object.keys(policy.requestTypes))
  const unknown = (path: Issue['path'], name: string): Issue => ({ path, message: `« ${name} » names nothing in this document` })
  const calendars = new Set(Object.values(policy.calendars).map((calendar) => JSON.stringify(calendar)))
  return [
    ...Object.entries(policy.clocks).flatMap(([clock, rule]) =>
      'calendar' in rule && !calendars.has(JSON.stringify(rule.calendar))
        ? [{ path: ['clocks', clock, 'calendar'], message: 'is none of the document’s calendars' }]
        : [],
    ),
    ...statutory
      .filter((key) => types.has(key))
      .map((key): Issue => ({ path: ['requestTypes', key], message: 'is fixed by law and not the document’s to define' })),
    ...Object.entries(policy.requestTypes).flatMap(([key, { clauses }]) =>
      Object.entries(clauses).flatMap(([check, clause]) =>
        clause in policy.clauses ? [] : [unknown(['requestTypes', key, 'clauses', check], clause)],
      ),
    ),
    ...Object.entries(policy.tiers).flatMap(([tier, { overrides }]) =>
      Object.keys(overrides).flatMap((key) => (types.has(key) ? [] : [unknown(['tiers', tier, 'overrides', key], key)])),
    ),
    ...Object.entries(policy.reasons).flatMap(([reason, entry]) =>
      entry.types.flatMap((key, i) => (types.has(key) || statutory.includes(key) ? [] : [unknown(['reasons', reason, 'types', i], key)])),
    ),
  ]
}
