import type { World } from '../ports.ts'
import { UPLOAD_HOURS } from './present-upload.ts'

/**
 * Takes away what was half sent and never gone on with. Ended first, so that nobody goes on with it meanwhile; its row goes last, so
 * that a crash leaves something to find the pieces by.
 */
export async function tidyUploads({ uploads, parts, now }: Pick<World, 'uploads' | 'parts' | 'now'>): Promise<void> {
  const at = now()
  const before = new Date(Date.parse(at) - UPLOAD_HOURS * 3_600_000).toISOString()
  for (let ids = await uploads.stale(before, at); ids.length > 0; ids = await uploads.stale(before, at)) {
    for (const id of ids) await parts.drop(id)
    await uploads.drop(ids)
  }
}
