import type { FileRow } from './store.ts'
import type { FileView } from './view.ts'

export function presentFile({ id, name, contentType, size, hasThumbnail, internal }: FileRow): FileView {
  const url = `/api/v1/files/${id}`
  return { id, name, contentType, size, url, thumbnailUrl: hasThumbnail ? `${url}/thumbnail` : null, internal }
}
