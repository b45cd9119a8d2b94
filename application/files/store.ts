import type { Instant } from '#domain/time/instant.ts'

/** Bytes by content hash; never addressed by a name that a user chose. A thumbnail stands under its original's hash. */
export type FileStore = {
  /** Durable when it resolves; putting what is there already changes nothing. */
  put: (content: Uint8Array, sha256: string, copy?: FileCopy) => Promise<void>
  /** Undefined when the bytes are gone, as after a backup restored without its files. */
  get: (sha256: string, copy?: FileCopy) => Promise<Uint8Array | undefined>
  /** Takes away what was last put a day ago or before and is not in use, however many put, read or clear at the same time. */
  clear: (inUse: ContentsInUse) => Promise<void>
}

/** Which of these SHA-256 a file has. */
export type ContentsInUse = (hashes: readonly string[]) => Promise<ReadonlySet<string>>

export type FileCopy = 'original' | 'thumbnail'

export type FileRow = {
  id: string
  sha256: string
  size: number
  contentType: string
  name: string
  hasThumbnail: boolean
  uploadedBy: string | null
  uploadedAt: Instant
  /** The order or conversation that the uploading session was kept to. */
  uploadedWithin: string | null
  returnId: string | null
  lineId: string | null
  unitId: string | null
  messageId: string | null
  internal: boolean
  conversationId: string | null
}

export type FileRows = {
  /** Uploaded by this person or API key (in a session kept to `within`, if any) and not yet used anywhere: what may be attached now. */
  loose: (ids: readonly string[], uploader: { id: string | null; within: string | null }) => Promise<readonly FileRow[]>
  attach: (
    ids: readonly string[],
    to: { returnId: string; lineId?: string; unitId?: string; messageId?: string; internal?: boolean },
  ) => Promise<void>
  add: (row: FileRow) => Promise<void>
  /** What this person has not used yet and the words name is for this order from now on: a guest's session of that order may use it too. */
  meanFor: (orderId: string, named: { by: string | null; words: string }) => Promise<void>
}
