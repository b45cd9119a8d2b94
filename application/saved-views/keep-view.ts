import type { Desk } from '../command.ts'
import { record } from '../log/record.ts'
import type { SavedView } from './ports.ts'

/** What is everybody's, or was, stands in the log. */
export async function keepView(desk: Desk, view: SavedView, before: SavedView | null): Promise<{ id: string; version: number }> {
  await desk.savedViews.write({ ...view, at: desk.now })
  if (view.shared || before?.shared)
    await record(desk, { kind: 'view_changed', subjectId: view.id, data: { verb: before ? 'edit' : 'create', shared: view.shared } })
  return { id: view.id, version: view.version }
}
