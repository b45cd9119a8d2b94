import { hasRole, type Role } from '#domain/actor.ts'
import { openStatuses, statuses } from '#domain/return/status.ts'
import { landings, type Transition, transitions, type Verb, verbs } from '#domain/return/transitions.ts'

const roleWords: Readonly<Record<Role, string>> = {
  customer: 'customer',
  support: 'support',
  returns_agent: 'returns agent',
  finance: 'finance',
  manager: 'manager',
  admin: 'admin',
  api_key: 'API key',
  system: 'system',
}

const row = (verb: Verb): Transition => transitions[verb]

/** docs/transitions.md: the diagram, then a row per verb, as the table in `domain/return/transitions.ts` says. */
export const transitionsDocument = (): string =>
  [
    '# What may happen to a return',
    '',
    'Made from `domain/return/transitions.ts` by `npm run transitions`; the checks compare. What is not here cannot happen, through any door.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows().map((arrow) => `  ${arrow}`),
    '```',
    '',
    'Verbs that keep the state are in the table only. What leaves nothing owed and nothing expected closes the return.',
    '',
    '| Verb | From | To | Who may |',
    '|---|---|---|---|',
    ...verbs.map((verb) => `| ${[code(verb), from(verb), to(verb), who(verb)].join(' | ')} |`),
    '',
    '“Same” keeps the state; “before” is the state that the return ended from, `resolving` for a closed one. A manager may do what support, returns',
    'agents and finance may. `execute`: money is finance’s, goods are support’s too.',
    '',
  ].join('\n')

const code = (word: string): string => `\`${word}\``

function from(verb: Verb): string {
  const states = row(verb).from.filter((status) => status !== 'start')
  if (states.length === 0) return '–'
  if (states.length === openStatuses.length && openStatuses.every((status) => states.includes(status))) return 'any open state'
  if (states.length === statuses.length - 1)
    return `any but ${statuses
      .filter((status) => !states.includes(status))
      .map(code)
      .join(', ')}`
  return states.map(code).join(', ')
}

const to = (verb: Verb): string =>
  row(verb)
    .to.map((state) => (state === 'same' || state === 'before' ? state : code(state)))
    .join(', ')

/** Those who may in the table's order, and a manager where they may as one of them. */
function who(verb: Verb): string {
  const by = row(verb).by
  const managers = !by.includes('manager') && by.some((role) => role !== 'manager' && hasRole({ roles: ['manager'] }, role))
  const named = by.filter((role) => role !== 'api_key').map((role) => roleWords[role])
  const own = [...named, ...(managers ? [roleWords.manager] : []), ...(by.includes('api_key') ? [roleWords.api_key] : [])].join(', ')
  const { behalf = [] } = row(verb)
  return behalf.length === 0 ? own : `${own}; ${behalf.map((role) => roleWords[role]).join(', ')} at the customer’s request`
}

/** One arrow per pair of states, labelled with every verb that leads along it. */
function arrows(): string[] {
  const labels = new Map<string, Verb[]>()
  for (const verb of verbs)
    for (const start of row(verb).from)
      for (const end of landings(verb, start)) {
        if (start === end) continue
        const pair = `${start === 'start' ? '[*]' : start} --> ${end}`
        labels.set(pair, [...(labels.get(pair) ?? []), verb])
      }
  return [...labels].map(([pair, led]) => `${pair}: ${led.join(', ')}`)
}
