import type { Preview } from './use-edit.ts'

/** A version of the policy as the settings tell of it; `changes` of the one before it in number. */
export type PolicyVersion = {
  version: number
  inForceFrom: string
  standing: 'in_force' | 'past' | 'coming'
  publishedAt: string
  publishedBy: string | null
  publishedWhy: string | null
  changes: Preview['changes']
}
