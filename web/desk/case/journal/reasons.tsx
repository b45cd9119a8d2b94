import type { EventView } from '#application/returns/view.ts'

/** Why it was done, in the words of whoever did it; a label in spite of the lithium gate has words of its own. */
export const Reasons = ({ event: { reason, safety } }: { event: Pick<EventView, 'reason' | 'safety'> }) =>
  [reason, safety].map(
    (words) =>
      words !== null && (
        <q key={words} className="reason">
          {words}
        </q>
      ),
  )
