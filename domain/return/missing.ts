import type { Order, OrderLine } from '#domain/order/order.ts'
import { serialFault, type SerialForm, type SerialFormat, serialFormOf, serialKey, serialsSold } from '#domain/order/serial-number.ts'
import { isStatutory } from '#domain/policy/law.ts'
import { own } from '#domain/policy/own.ts'
import { type Issue, refuse, type Refusal } from '#domain/refusal.ts'
import { type SafetyAnswer, type SafetyQuestion, safetyQuestions } from './rma.ts'

/** A request line as it is filled in: what clause D1 asks for each product. */
export type Filled = {
  orderLineId: string
  quantity: number
  reason: string | null
  condition: string | null
  dockMessage: string | null
  fileIds: readonly string[]
  serials: readonly string[]
  unreadableSerials: number
  safety: Partial<Record<SafetyQuestion, SafetyAnswer>> | null
}

/** As much of a policy and an order as is asked here: the browser knows no more of them, and asks the same question. */
type AskedReasons = {
  reasons: Readonly<Record<string, { types: readonly string[]; evidence: string }>>
  serialFormats?: readonly SerialFormat[] | undefined
}
type AskedOrder = {
  lines: readonly (Pick<OrderLine, 'id' | 'sku' | 'hasSerials' | 'lithiumBattery'> & { serials?: readonly string[] })[]
  /** Where the lines do not tell the serials sold themselves. */
  parcels?: Order['parcels']
}

/**
 * Every field that this request still lacks or that names nothing, or undefined. Clause D1 decides: justification, conditions of use and
 * the message for the dock are asked for, and safety answers where there is a lithium battery. A withdrawal needs none of it (domain.md).
 */
export function missing(
  policy: AskedReasons,
  order: AskedOrder,
  { type, lines }: { type: string; lines: readonly Filled[] },
): Refusal | undefined {
  const issues = lines.flatMap((line, index) => lineIssues(policy, order, { type, line, index }))
  const twice = lines.findIndex((line, index) => lines.findIndex((other) => other.orderLineId === line.orderLineId) < index)
  if (twice >= 0) issues.push(issue(`lines.${twice}.orderLineId`, 'line_twice'))
  const [first] = issues
  return first && { ...refuse('invalid', first.code, first.params, first.field), issues }
}

/** What may be said later. */
const unsaid: ReadonlySet<string> = new Set([
  'reason_needed',
  'condition_needed',
  'photo_needed',
  'dock_message_needed',
  'serials_needed',
  'safety_answers_needed',
])

/** The same of a request that is still being filled in: what is wrong of it, not what it lacks. */
export function amiss(...asked: Parameters<typeof missing>): Refusal | undefined {
  const issues = missing(...asked)?.issues?.filter(({ code }) => !unsaid.has(code)) ?? []
  const [first] = issues
  return first && { ...refuse('invalid', first.code, first.params, first.field), issues }
}

const issue = (field: string, code: string, params: NonNullable<Issue['params']> = {}): Issue => ({ field, code, params, detail: '' })

function lineIssues(
  policy: AskedReasons,
  order: AskedOrder,
  { type, line, index }: { type: string; line: Filled; index: number },
): Issue[] {
  const at = (field: string): string => `lines.${index}.${field}`
  const bought = order.lines.find((l) => l.id === line.orderLineId)
  if (!bought) return [issue(at('orderLineId'), 'line_unknown')]
  const issues: Issue[] = countIssues(line, at)
  if (type === 'withdrawal') return issues
  issues.push(...serialIssues({ bought, line, at, form: serialFormOf(policy.serialFormats ?? [], bought.sku) }, order))
  if (line.reason === null) issues.push(issue(at('reason'), 'reason_needed'))
  else if (!own(policy.reasons, line.reason)?.types.includes(type)) issues.push(issue(at('reason'), 'reason_unknown'))
  if (line.condition === null) issues.push(issue(at('condition'), 'condition_needed'))
  if (photoNeeded(policy, type, line) && line.fileIds.length === 0) issues.push(issue(at('fileIds'), 'photo_needed'))
  if (!line.dockMessage) issues.push(issue(at('dockMessage'), 'dock_message_needed'))
  if (bought.hasSerials && line.serials.length + line.unreadableSerials < line.quantity) issues.push(issue(at('serials'), 'serials_needed'))
  if (bought.lithiumBattery && !safetyQuestions.every((question) => line.safety?.[question]))
    issues.push(issue(at('safety'), 'safety_answers_needed'))
  return issues
}

type At = (field: string) => string

/** As many serials as units at most, each of them once. */
function countIssues(line: Filled, at: At): Issue[] {
  const keys = line.serials.map(serialKey)
  const twice = keys.findIndex((key, i) => key !== '' && keys.indexOf(key) < i)
  return [
    ...(keys.length + line.unreadableSerials > line.quantity ? [issue(at('serials'), 'too_many_serials')] : []),
    ...(twice < 0 ? [] : [issue(at(`serials.${twice}`), 'serial_twice', { serial: line.serials[twice] ?? '' })]),
  ]
}

type Written = { bought: AskedOrder['lines'][number]; line: Filled; at: At; form: SerialForm | undefined }

/** How each number is written; one of those sold is right however that is. */
function serialIssues({ bought, line, at, form }: Written, { parcels = [] }: AskedOrder): Issue[] {
  const sold = new Set((bought.serials ?? serialsSold({ parcels }, bought.id)).map(serialKey))
  return line.serials.flatMap((serial, i) => {
    const fault = sold.has(serialKey(serial)) ? undefined : serialFault(serial, form)
    return fault ? [issue(at(`serials.${i}`), fault.code, fault.params)] : []
  })
}

/** A photo stands for a serial that nobody can read, and for what the reason's evidence asks. The law asks for none. */
const photoNeeded = (policy: AskedReasons, type: string, { reason, unreadableSerials }: Filled): boolean =>
  !isStatutory(type) && (unreadableSerials > 0 || (reason !== null && own(policy.reasons, reason)?.evidence === 'photo'))
