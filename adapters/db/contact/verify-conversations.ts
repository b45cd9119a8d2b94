import { dueOf } from '#domain/clock/clock.ts'
import { nearAt } from '#domain/clock/remaining.ts'
import { isEscalated, nearestPromise } from '#domain/conversation/promise.ts'
import { instant, instantOrNull } from '../instants.ts'
import { type Run, statement } from '../run.ts'
import { readConversation, type WholeRow, wholeConversation } from './read-conversation.ts'

const batch = statement(
  'conversations to verify',
  `select ${wholeConversation}, c.escalated, c.next_due as "nextDue",
     (select json_object_agg(k.id, k.near_at) from clocks k where k.conversation_id = c.id) as near,
     (select coalesce(max(e.sequence), 0) from conversation_events e where e.conversation_id = c.id) as "lastEvent"
   from conversations c where c.id > $1 and c.sequence > 0 order by c.id limit $2`,
)

type Row = WholeRow & { escalated: boolean; nextDue: string | null; near: Record<string, string> | null; lastEvent: number }
type Difference = { number: string; what: string; kept: unknown; derived: unknown }

/** What is kept derived of conversations without a return, against what the domain derives. */
export async function* talkDifferences(run: Run, size: number): AsyncGenerator<Difference> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await run<Row>(batch, [last, size])
    for (const row of rows) yield* differencesOf(row)
    const end = rows.at(-1)
    if (!end || rows.length < size) return
    last = end.id
  }
}

function differencesOf(row: Row): Difference[] {
  const conversation = readConversation(row)
  const pairs: [what: string, kept: unknown, derived: unknown][] = [
    ['escalated', row.escalated, isEscalated(conversation)],
    ['nextDue', instantOrNull(row.nextDue), nearestPromise(conversation)?.due ?? null],
    ['sequence', conversation.sequence, row.lastEvent],
    ...conversation.clocks.flatMap((clock): [string, unknown, unknown][] => [
      [`clock ${clock.kind} ${clock.id} due`, clock.due, dueOf(clock)],
      [`clock ${clock.kind} ${clock.id} near`, instant(row.near?.[clock.id] ?? ''), nearAt(clock)],
    ]),
  ]
  return pairs
    .filter(([, kept, derived]) => kept !== derived)
    .map(([what, kept, derived]) => ({ number: `conversation ${conversation.id}`, what, kept, derived }))
}
