import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartStore } from '#application/files/ports.ts'
import { makeFolder, orNothing, sync, writeDurably } from './durable.ts'

/** Pieces of uploads on the disk that servers share: `parts/UPLOAD/PART`. A piece counts once its row says so, so that half of one never does. */
export function diskParts(root: string): PartStore {
  const folderOf = (uploadId: string): string => join(root, 'parts', named(uploadId))
  return {
    async put(uploadId, part, content) {
      const folder = folderOf(uploadId)
      await makeFolder(folder, root)
      await writeDurably(join(folder, named(part)), content)
      await sync(folder)
    },
    async read(uploadId, parts) {
      const pieces = await Promise.all(parts.map((part) => orNothing(readFile(join(folderOf(uploadId), named(part))))))
      const there = pieces.filter((piece) => piece !== undefined)
      return there.length === parts.length ? Buffer.concat(there) : undefined
    },
    drop: (uploadId) => rm(folderOf(uploadId), { recursive: true, force: true }),
  }
}

/** Only ever an id that we gave. */
function named(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('pieces are addressed by UUIDs')
  return id
}
