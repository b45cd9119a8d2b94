import type { RetentionClass } from '#domain/retention/retention.ts'

export type Periods = Readonly<Record<RetentionClass, number | null>>
export type RetentionView = {
  version: number
  classes: readonly { class: RetentionClass; months: number | null; least: number; most: number; usual: number | null }[]
  history: readonly {
    version: number
    at: string
    by: string | null
    why: string | null
    changes: readonly { class: RetentionClass; before: number | null; after: number | null }[]
  }[]
}
export type RetentionPreview = {
  classes: readonly { class: RetentionClass; months: number | null; count: number; more: boolean; oldest: string | null }[]
}
