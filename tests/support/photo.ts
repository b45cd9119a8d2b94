import type { World } from '#application/ports.ts'
import { newId } from './new-id.ts'

/** A photo that this person has uploaded and not used yet, in a session kept to one thing or not; answers its id. Its bytes are nowhere. */
export async function givenPhoto(
  { transact }: Pick<World, 'transact'>,
  uploadedBy: string | null,
  uploadedWithin: string | null = null,
  what: { contentType?: string; name?: string; sha256?: string; size?: number } = {},
): Promise<string> {
  const id = newId()
  const nowhere = {
    uploadedWithin,
    returnId: null,
    lineId: null,
    unitId: null,
    messageId: null,
    internal: false,
    conversationId: null,
  }
  const content = { sha256: '00'.repeat(32), size: 1, contentType: 'image/jpeg', name: 'photo.jpg', hasThumbnail: false, ...what }
  await transact(({ fileRows }) => fileRows.add({ id, ...content, ...nowhere, uploadedBy, uploadedAt: '2026-11-20T09:00:00.000Z' }))
  return id
}
