import type { Instant } from '#domain/time/instant.ts'

export type FileView = {
  id: string
  name: string
  contentType: string
  size: number
  url: string
  thumbnailUrl: string | null
  internal: boolean
}

/** A file on its way: the next piece begins at `offset`. `file` once it has become one. */
export type UploadView = {
  id: string
  url: string
  name: string
  size: number
  offset: number
  expiresAt: Instant
  file: FileView | null
}
