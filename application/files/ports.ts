import type { Refusal } from '#domain/refusal.ts'

/** Makes what came in safe to keep: judged by its content, never by its name. */
export type Imaging = {
  /** An image upright, in one frame, without metadata, and its thumbnail; a PDF as it is once nothing in it acts. */
  safeCopy: (bytes: Uint8Array) => Promise<SafeCopy | Refusal>
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
