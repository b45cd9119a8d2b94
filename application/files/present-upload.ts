import type { FileRow } from './store.ts'
import type { UploadView } from './view.ts'
import { presentFile } from './present-file.ts'
import type { UploadRow } from './ports.ts'

/** Hours that a file half sent waits for the rest. */
export const UPLOAD_HOURS = 48

export function presentUpload({ id, name, size, received, touchedAt }: UploadRow, file?: FileRow): UploadView {
  const expiresAt = new Date(Date.parse(touchedAt) + UPLOAD_HOURS * 3_600_000).toISOString()
  return { id, url: `/api/v1/uploads/${id}`, name, size, offset: received, expiresAt, file: file ? presentFile(file) : null }
}
