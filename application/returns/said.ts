import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import { uploader } from '../files/uploader.ts'
import type { Text } from './store.ts'
import type { RequestLineInput } from './request.ts'

/** Words and files of a line: rows of their own, which no event holds (invariant 6). */
type Said = Partial<Pick<RequestLineInput, 'note' | 'dockMessage' | 'exceptions' | 'fileIds'>>

/** Files named in a request are the sender's own and not used elsewhere. */
export async function ownFiles(desk: Desk, lines: readonly Pick<Said, 'fileIds'>[]): Promise<void> {
  const asked = lines.flatMap((line) => line.fileIds ?? [])
  if (asked.length === 0) return
  const found = new Set((await desk.fileRows.loose(asked, uploader(desk.actor))).map((file) => file.id))
  const index = lines.findIndex((line) => line.fileIds?.some((file) => !found.has(file)))
  if (index >= 0 || found.size < asked.length) insist(refuse('missing', 'file_unknown', {}, `lines.${Math.max(index, 0)}.fileIds`))
}

/** What was said of a line in the customer's own words. */
export function textsOf(desk: Pick<Desk, 'newId'>, subjectId: string, { note, dockMessage, exceptions = [] }: Said): Text[] {
  const text = (kind: Text['kind'], body: string | null | undefined, clause: string | null = null): Text[] =>
    body ? [{ id: desk.newId(), subjectId, kind, clause, body }] : []
  return [
    ...text('note', note),
    ...text('dock_message', dockMessage),
    ...exceptions.flatMap(({ clause, plea }) => text('plea', plea, clause)),
  ]
}

/** The files that now belong to a line. */
export const filesOf = (lineId: string, { fileIds = [] }: Said): { fileId: string; lineId: string }[] =>
  fileIds.map((fileId) => ({ fileId, lineId }))
