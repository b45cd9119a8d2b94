import type { Refusal } from '#domain/refusal.ts'
import { type Act, type Decided, transition } from './act.ts'
import { lifting } from './clocks.ts'
import { asked, toWords } from './reply.ts'
import type { Rma } from './rma.ts'

/** Customer service says that the customer's words want an answer after all (B4), or none (decision 30). */
export const wantAnswer = (rma: Rma, { wanted }: { wanted: boolean }, act: Act): Decided | Refusal =>
  transition({ rma, verb: 'want_answer', act }, () => ({
    rma: wanted ? asked(rma, act) : lifting(rma, toWords, act.now),
    data: { wanted },
  }))
