import { z } from 'zod'
import { hasRole } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { command, type Desk, insist } from '../command.ts'
import { record } from '../log/record.ts'
import { anyStaff } from '../permission.ts'
import { id, oneLine } from '../returns/inputs.ts'
import type { SavedView } from './ports.ts'
import { savedQuery } from './saved-query.ts'

const name = oneLine(60)
const MOST_VIEWS = 30

/** A queue as it is narrowed now, under a name; one's own alone, or everybody's of staff. */
export const saveView = command({
  name: 'save view',
  may: anyStaff,
  input: z.strictObject({ name, shared: z.boolean().default(false), query: savedQuery }),
  async run(asked, desk) {
    const ownerId = desk.actor.id ?? insist(refuse('forbidden', 'role_may_not'))
    if ((await desk.savedViews.count(ownerId)) >= MOST_VIEWS) insist(refuse('conflict', 'views_too_many', { most: MOST_VIEWS }))
    return write(desk, { id: desk.newId(), version: 1, ownerId, ...asked }, null)
  },
})

/** Another name, another queue, shared or no longer: its owner says, of a shared one a manager too. */
export const changeView = command({
  name: 'change view',
  may: anyStaff,
  input: z.strictObject({ id, name: name.optional(), shared: z.boolean().optional(), query: savedQuery.optional() }),
  async run({ id, ...asked }, desk) {
    const view = await take(desk, id)
    const { name = view.name, shared = view.shared, query = view.query } = asked
    return write(desk, { ...view, version: view.version + 1, name, shared, query }, view)
  },
})

export const deleteView = command({
  name: 'delete view',
  may: anyStaff,
  input: z.strictObject({ id }),
  async run({ id }, desk) {
    const { shared } = await take(desk, id)
    await desk.savedViews.drop(id)
    if (shared) await record(desk, { kind: 'view_changed', subjectId: id, data: { verb: 'delete' } })
  },
})

/** What others keep for themselves does not exist for whoever asks; what they share is theirs to change, or a manager's; at the version that was seen. */
async function take(desk: Desk, id: string): Promise<SavedView> {
  const view = await desk.savedViews.lock(id)
  const own = view?.ownerId === desk.actor.id
  if (!view || (!own && !view.shared)) return insist(refuse('missing', 'view_unknown'))
  if (!own && !hasRole(desk.actor, 'manager')) insist(refuse('forbidden', 'view_not_yours'))
  if (desk.expects !== undefined && desk.expects !== view.version) insist(refuse('conflict', 'stale_version', { version: view.version }))
  return view
}

/** What is everybody's, or was, stands in the log. */
async function write(desk: Desk, view: SavedView, before: SavedView | null): Promise<{ id: string; version: number }> {
  await desk.savedViews.write({ ...view, at: desk.now })
  if (view.shared || before?.shared)
    await record(desk, { kind: 'view_changed', subjectId: view.id, data: { verb: before ? 'edit' : 'create', shared: view.shared } })
  return { id: view.id, version: view.version }
}
