import { hasRole } from '#domain/actor.ts'
import { refuse } from '#domain/refusal.ts'
import { type Desk, insist } from '../command.ts'
import type { SavedView } from './ports.ts'

/** What others keep for themselves does not exist for whoever asks; what they share is theirs to change, or a manager's; at the version that was seen. */
export async function takeView(desk: Desk, id: string): Promise<SavedView> {
  const view = await desk.savedViews.lock(id)
  const own = view?.ownerId === desk.actor.id
  if (!view || (!own && !view.shared)) return insist(refuse('missing', 'view_unknown'))
  if (!own && !hasRole(desk.actor, 'manager')) insist(refuse('forbidden', 'view_not_yours'))
  if (desk.expects !== undefined && desk.expects !== view.version) insist(refuse('conflict', 'stale_version', { version: view.version }))
  return view
}
