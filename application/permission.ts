import { type Actor, hasRole, type Role, staffRoles } from '#domain/actor.ts'
import { conversationTransitions, type ConversationVerb } from '#domain/conversation/transitions.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type Transition, transitions, type Verb } from '#domain/return/transitions.ts'

/** Who may ask: `anyone` needs no session; a machine needs its scope besides, or one of several. Whose thing it is, is asked when it is loaded. */
export type Permission = { by: 'anyone' | readonly Role[]; scope?: Scope | readonly Scope[] }

export const scopes = ['returns:read', 'returns:write', 'dock:write', 'money:write', 'goods:write', 'orders:import', 'stock:read'] as const
export type Scope = (typeof scopes)[number]

const machineScope: Partial<Record<Verb, Scope | readonly Scope[]>> = {
  receive: 'dock:write',
  declare_missing: 'dock:write',
  inspect: 'dock:write',
  ship_back: 'dock:write',
  dispose_refused: 'dock:write',
  correct_receipt: 'dock:write',
  correct_inspection: 'dock:write',
  // Whoever sends goods says that they have left, and executes nothing else (domain/return/resolve.ts).
  execute: ['money:write', 'goods:write'],
  record_credit_note: 'money:write',
}

/** The table's `by` column is the permission of its command. */
export const verbPermission = (verb: Verb): Permission => ({ by: transitions[verb].by, scope: machineScope[verb] ?? 'returns:write' })

/** The same, where staff may do it for the customer who asks for it, too. */
export function behalfPermission(verb: Verb): Permission {
  const { by, behalf = [] }: Transition = transitions[verb]
  return { ...verbPermission(verb), by: [...new Set([...by, ...behalf])] }
}

/** The same of a conversation without a return, on behalf of its customer too. */
export function conversationPermission(verb: ConversationVerb): Permission {
  const { by, behalf = [] }: { by: readonly Role[]; behalf?: readonly Role[] } = conversationTransitions[verb]
  return { by: [...new Set([...by, ...behalf])] }
}

export const anyone: Permission = { by: 'anyone' }
export const signedIn: Permission = { by: ['customer', ...staffRoles] }
/** People, and machines that may read returns. */
export const returnReaders: Permission = { by: ['customer', ...staffRoles, 'api_key'], scope: 'returns:read' }
/** Those who may print how an amount that was given came about: its customer, who answers for money or to customers, and machines that read returns. */
export const statementReaders: Permission = { by: ['customer', 'support', 'finance', 'api_key'], scope: 'returns:read' }
/** Those who ask the invoicing system for a credit note, by hand or as a machine. */
export const creditNoteReaders: Permission = { by: ['finance', 'api_key'], scope: ['returns:read', 'money:write'] }
/** Those who may look at an order and what may be sent back of it: its customer, support, and machines that open returns. */
export const orderReaders: Permission = { by: ['customer', 'support', 'api_key'], scope: 'returns:write' }
/** Those who may keep a file to use it later: people, and machines that write something a file can go with. */
export const uploaders: Permission = { by: ['customer', ...staffRoles, 'api_key'], scope: ['returns:write', 'dock:write'] }
export const anyStaff: Permission = { by: [...staffRoles] }
/** Those who make a request step by step: its customer, or customer service on their behalf. Each has drafts of their own. */
export const drafters: Permission = { by: ['customer', 'support'] }
export const customers: Permission = { by: ['customer'] }
export const only = (...by: Role[]): Permission => ({ by })

/** Of these a machine needs one. */
export const scopesOf = ({ scope }: { scope?: Permission['scope'] | undefined }): readonly Scope[] => [scope ?? []].flat()

/** Why this actor may not ask at all, or undefined. Nobody is told to sign in (401), somebody that their role may not (403). */
export function denied(actor: Actor, { by, scope }: Permission): Refusal | undefined {
  if (by === 'anyone') return undefined
  if (actor.roles.length === 0) return refuse('forbidden', 'sign_in')
  if (actor.roles.includes('api_key')) {
    const one = scopesOf({ scope })
    return by.includes('api_key') && one.some((wanted) => actor.scopes?.includes(wanted))
      ? undefined
      : refuse('forbidden', 'scope_missing', { scope: one.join(', ') })
  }
  return by.some((role) => hasRole(actor, role)) || actor.roles.includes('system') ? undefined : refuse('forbidden', 'role_may_not')
}
