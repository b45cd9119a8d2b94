import type { Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Belonging } from '#domain/conversation/reach.ts'
import type { Owned } from '#domain/return/visible.ts'
import type { ContentsInUse, FileRow } from './store.ts'

/** Makes what came in safe to keep: judged by its content, never by its name. */
export type Imaging = {
  /**
   * An image upright, in one frame, without metadata, and its thumbnail; a PDF as it is once nothing in it acts. `read` is asked when its turn has
   * come, so that what waits takes no memory; who asks for the same `key` meanwhile is answered the same. `busy`: too many wait already.
   * Throws where the machine is at fault and not the file.
   */
  safeCopy: (key: string, read: () => Promise<Uint8Array | Refusal>) => Promise<SafeCopy | Refusal | 'busy'>
  /** A picture as large as paper shows it, as JPEG; undefined where it cannot be read. */
  forPaper: (picture: Uint8Array) => Promise<Uint8Array | undefined>
}

export type SafeCopy = {
  content: Uint8Array
  /** Of `content`, in hexadecimal. */
  sha256: string
  contentType: KeptType
  /** WebP, 320 pixels at most; null for a PDF. */
  thumbnail: Uint8Array | null
}

export const keptTypes = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const
export type KeptType = keyof typeof keptTypes

/** A file on its way: `received` of its `size` bytes have arrived, in `parts`. `fileId` once it has become a file. */
export type UploadRow = {
  id: string
  ownerId: string
  /** The order or the conversation that its session was kept to. */
  within: string | null
  name: string
  size: number
  received: number
  parts: readonly string[]
  createdAt: Instant
  touchedAt: Instant
  fileId: string | null
}

/** Who uploads, and what their session is kept to. */
export type Uploader = { id: string; within: string | null }

/** Uploads outside a transaction. What was given up is as if it had never been. */
export type Uploads = {
  upload: (id: string, owner: Uploader) => Promise<UploadRow | undefined>
  /** Adds a piece where the file now ends; false when it ends elsewhere, because somebody was quicker. */
  extend: (id: string, piece: { offset: number; part: string; bytes: number; at: Instant }) => Promise<boolean>
  /** Gives it up; false when there is nothing to give up. */
  end: (id: string, owner: Uploader, at: Instant) => Promise<boolean>
  /** Ends those that nobody has touched since, at most a thousand; answers their ids. */
  stale: (before: Instant, at: Instant) => Promise<readonly string[]>
  drop: (ids: readonly string[]) => Promise<void>
}

/** Uploads inside a transaction. */
export type UploadRows = {
  /** Bytes that this person or key has sent or announced and not used yet. Asked one after another until the transaction ends. */
  unusedBytes: (ownerId: string) => Promise<number>
  add: (upload: Pick<UploadRow, 'id' | 'ownerId' | 'within' | 'name' | 'size'> & { at: Instant }) => Promise<void>
  lock: (id: string, owner: Uploader) => Promise<UploadRow | undefined>
  become: (id: string, fileId: string, at: Instant) => Promise<void>
}

/** Pieces of files on their way, by upload; whole again when they are read. */
export type PartStore = {
  /** Durable when it resolves. */
  put: (uploadId: string, part: string, content: Uint8Array) => Promise<void>
  /** The pieces in this order; undefined when one is gone. */
  read: (uploadId: string, parts: readonly string[]) => Promise<Uint8Array | undefined>
  /** Takes all pieces of an upload away; none is fine. */
  drop: (uploadId: string) => Promise<void>
}

/** Questions about files. */
export type FileReads = {
  /** A file with the return or the conversation it belongs to, or whether it is of a parcel without a return, for authorisation at each read. */
  file: (id: string) => Promise<{ row: FileRow; owner: Owned | null; conversation: Belonging | null; ofParcel: boolean } | undefined>
  /** Of these contents those that a file has; all, where there is no file at all: then the folder is another database's. */
  contentsInUse: ContentsInUse
}
