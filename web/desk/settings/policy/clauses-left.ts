import type { PolicySettings } from './settings-view.ts'
import type { Preview } from './use-edit.ts'

/** The clauses that say a setting which changes, and whose own words do not change with it. */
export function clausesLeft(changes: Preview['changes'], clauses: PolicySettings['clauses']): PolicySettings['clauses'] {
  const paths = changes.map(({ path }) => path)
  return clauses.filter(
    ({ id, settings }) =>
      !paths.some((path) => path.startsWith(`clauses.${id}.`)) &&
      settings.some((setting) => paths.some((path) => path === setting || path.startsWith(`${setting}.`))),
  )
}
