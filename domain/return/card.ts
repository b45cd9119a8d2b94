import type { Clock } from '#domain/clock/clock.ts'
import { nearAt } from '#domain/clock/remaining.ts'
import type { Order } from '#domain/order/order.ts'
import { proportion } from '#domain/money/proportion.ts'
import type { Instant } from '#domain/time/instant.ts'
import { nearestClock, owedAnswer } from './lane.ts'
import { type AgentWord, type CustomerWord, type StationState, transit } from './transit.ts'
import type { Outcome } from './outcome.ts'
import { isOpen } from './status.ts'
import { type Rma, unitsOf } from './rma.ts'

/** A return in a list: station and words as of its last change, kept beside it so that lists read one table. Lateness is the reader's clock's matter. */
export type Card = {
  /** The first product's name, and how many products and units there are. */
  title: string
  products: number
  units: number
  /** The products, each once. */
  skus: readonly string[]
  /** What was charged for the units asked for, minor units. */
  value: number
  /** The justification first given, and how many different ones there are. */
  reason: string | null
  reasons: number
  station: number
  stationState: StationState
  customerWord: CustomerWord
  agentWord: AgentWord
  whose: 'customer' | 'merchant' | 'nobody'
  outcome: Outcome | null
  /** An offer waits for the customer's answer. */
  offered: boolean
  /** What was paid out or credited, minor units. */
  paid: number
  /** The nearest promise. */
  clock: CardClock | null
  /** By when the customer's words are answered, where they wait: the desk sees it in the place of the other. */
  reply?: CardClock
  /** The dock waits for a word of customer service. */
  called?: true
}

/** By its id lists find its rule, whose calendar is too much for each card. */
type CardClock = Pick<Clock, 'id' | 'kind' | 'startedAt' | 'due'> & { nearAt: Instant }

type Named = Pick<Card, 'title' | 'value' | 'skus'>

export function card(rma: Rma, { title, value, skus }: Named): Card {
  const { stations, customerWord, agentWord, whose, outcome } = transit(rma, rma.submittedAt)
  const station = stations.findLastIndex((s) => s.state !== 'next')
  const clock = nearestClock(rma)
  const reply = owedAnswer(rma)
  const reasons = new Set(rma.lines.flatMap((line) => line.declared.reason ?? []))
  return {
    title,
    value,
    skus,
    reason: [...reasons][0] ?? null,
    reasons: reasons.size,
    products: rma.lines.length,
    units: unitsOf(rma).length,
    station,
    stationState: stations[station]?.state ?? 'now',
    customerWord,
    agentWord,
    whose,
    outcome,
    offered: rma.settlements.some(({ state }) => state === 'offered') && isOpen(rma.status),
    paid: rma.resolutions.reduce((sum, { state, amount }) => sum + (state === 'executed' ? (amount ?? 0) : 0), 0),
    clock: clock && shown(clock),
    ...(reply ? { reply: shown(reply) } : {}),
    ...(rma.calledAt ? { called: true } : {}),
  }
}

const shown = (clock: Clock): CardClock => ({
  id: clock.id,
  kind: clock.kind,
  startedAt: clock.startedAt,
  due: clock.due,
  nearAt: nearAt(clock),
})

/** The words of a card that come from the order and never change. */
export function named(rma: Pick<Rma, 'lines'>, order: Pick<Order, 'lines'>): Named {
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  const value = rma.lines.reduce((sum, { orderLineId, units }) => sum + valueOf(lines.get(orderLineId), units.length), 0)
  const skus = new Set(rma.lines.flatMap(({ orderLineId }) => lines.get(orderLineId)?.sku ?? []))
  return { title: lines.get(rma.lines[0]?.orderLineId ?? '')?.name ?? '', value, skus: [...skus].sort() }
}

/** What was charged for some units of a line. */
export const valueOf = (line: Pick<Order['lines'][number], 'gross' | 'quantity'> | undefined, units: number): number =>
  line ? proportion(line.gross, units, line.quantity) : 0
