import { z } from 'zod'
import { type Actor, isStaff, keptTo } from '#domain/actor.ts'
import { reaches } from '#domain/conversation/reach.ts'
import { visible } from '#domain/return/visible.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { errand, type Standing } from '../errand.ts'
import { returnReaders } from '../permission.ts'
import type { FileCopy, FileRow } from './store.ts'
import type { Reads } from '../reads.ts'

/** Bytes on their way out; a PDF is saved and not shown, because viewers run more than they display. */
export type Download = {
  content: Uint8Array
  contentType: string
  name: string
  inline: boolean
  /** A mail as a mail program shows it: shown in a frame of ours, where nothing runs. */ framed?: true
}
/** The same as they come: a file too large to be held. */
export type Streamed = Omit<Download, 'content'> & { content: AsyncIterable<Uint8Array> }

const input = z.strictObject({ id: z.uuid() })

/** A file as it was kept. Asked at each read, so that who lost the right lost the file. */
export const readFile = errand({
  name: 'read file',
  may: returnReaders,
  input,
  run: ({ id }, standing) => download(id, 'original', standing),
})

/** A picture of a picture, 320 pixels at most. */
export const readThumbnail = errand({
  name: 'read thumbnail',
  may: returnReaders,
  input,
  run: ({ id }, standing) => download(id, 'thumbnail', standing),
})

async function download(id: string, copy: FileCopy, { world, actor }: Standing): Promise<Download | Refusal> {
  const found = await world.reads.file(id)
  if (!found || !mayRead(actor, found)) return refuse('missing', 'file_unknown')
  const { row } = found
  if (copy === 'thumbnail' && !row.hasThumbnail) return refuse('missing', 'file_unknown')
  const content = await world.files.get(row.sha256, copy)
  if (!content) return refuse('missing', 'file_gone')
  const contentType = copy === 'thumbnail' ? 'image/webp' : row.contentType
  return { content, contentType, name: row.name, inline: contentType.startsWith('image/') }
}

type Found = Exclude<Awaited<ReturnType<Reads['file']>>, undefined>

/** Of a return or a conversation: whoever sees that, and what is internal, or of a parcel without a return, staff only. Used nowhere yet: its uploader only, staff no more than others, a guest what came in for that order. */
function mayRead(
  actor: Actor,
  {
    row,
    owner,
    conversation,
    ofParcel,
  }: {
    row: Pick<FileRow, 'internal' | 'uploadedBy' | 'uploadedWithin'>
    owner: Found['owner']
    conversation: Found['conversation']
    ofParcel: boolean
  },
): boolean {
  if (row.internal && !isStaff(actor)) return false
  if (owner) return visible(actor, owner)
  if (conversation) return reaches(actor, conversation)
  if (ofParcel) return isStaff(actor)
  const scope = keptTo(actor)
  return row.uploadedBy !== null && row.uploadedBy === actor.id && (scope === null || scope === row.uploadedWithin)
}
