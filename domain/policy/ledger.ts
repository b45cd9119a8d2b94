import { own } from './own.ts'

/** The document as its own paths see it. */
type Node = { readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a dotted path such as `requestTypes.convenience.profiles`; undefined where the document has no such setting. */
export function settingAt(document: Node, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isNode(at) ? own(at, key) : undefined), document)
}

type Issue = { path: readonly (string | number)[]; message: string }
type Entry = { settings: readonly string[]; clauses: readonly string[] }

/** Settings and clauses that the ledger names and the document does not have. */
export function ledgerIssues(document: Node & { ledger?: readonly Entry[] | undefined; clauses: Node }): Issue[] {
  return (document.ledger ?? []).flatMap(({ settings, clauses }, nth) => [
    ...settings.flatMap((setting, i) =>
      settingAt(document, setting) === undefined
        ? [{ path: ['ledger', nth, 'settings', i], message: `« ${setting} » is no setting of this document` }]
        : [],
    ),
    ...clauses.flatMap((clause, i) =>
      clause in document.clauses ? [] : [{ path: ['ledger', nth, 'clauses', i], message: `« ${clause} » is no clause of this document` }],
    ),
  ])
}
