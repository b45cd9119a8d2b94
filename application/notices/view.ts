import type { StaffNotice } from '#domain/notice/notice.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What somebody of the staff was told: a promise near or late, or that a note names them. */
export type NoticeRow = {
  id: string
  kind: StaffNotice
  at: Instant
  read: boolean
  number: string | null
  /** A conversation that no return has. */
  conversation: { id: string; subject: string } | null
  /** Number of a parcel without a return. */
  parcel: string | null
  customer: string
  promise: { id: string; kind: string; due: Instant; kept: boolean } | null
  /** Who named them. */
  by: string | null
}
