import type { ReturnView } from '#application/returns/view.ts'
import type { Verb } from '#domain/return/transitions.ts'
import type { T } from '../../ui/words/use-t.ts'

/** Why the server would refuse this now, in words; undefined when it would not. */
export function whyNot(view: Pick<ReturnView, 'verbs' | 'transit'>, verb: Verb, t: T): string | undefined {
  const code = view.verbs[verb]
  if (code === null) return undefined
  if (code === undefined) return t('dock.off.role')
  if (code === 'own_refusal') return t('dock.off.own-refusal')
  return t('dock.off.status', { status: t(`words.agent.${view.transit.agentWord}`) })
}
