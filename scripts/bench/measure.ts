import { type ActName, acts } from './acts.ts'
import type { Contestant } from './contestants.ts'
import { drive, type Load } from './load.ts'

export type Measured = { who: Contestant['who']; act: ActName; concurrency: number; rounds: readonly Load[] }

const rounds = 5
const warmUp = 30
/** Acts in a turn: about as many as a second holds. */
const counts: Readonly<Record<ActName, number>> = { submit: 100, 'read one': 400, 'list 20': 600, 'post a message': 100 }
export const concurrencies = [1, 8] as const

/** Submissions of three contestants, and as many again for warming up and to prepare. */
export const ordersNeeded = 3 * rounds * concurrencies.length * (counts.submit + warmUp) + 500

/** In each round everybody does the same in turn, one at a time: what else the machine does then hits all alike. */
export async function measure(contestants: readonly Contestant[], say: (sentence: string) => void): Promise<Measured[]> {
  const measured: (Measured & { rounds: Load[] })[] = []
  const roundsOf = (who: Measured['who'], act: ActName, concurrency: number): Load[] => {
    const known = measured.find((m) => m.who === who && m.act === act && m.concurrency === concurrency)
    if (known) return known.rounds
    const made: Load[] = []
    measured.push({ who, act, concurrency, rounds: made })
    return made
  }
  for (let round = 1; round <= rounds; round++) {
    for (const act of acts) {
      for (const concurrency of concurrencies) {
        for (const { who, wake, does, rest } of contestants) {
          wake()
          await drive({ concurrency, count: warmUp }, (caller) => does(act, caller))
          roundsOf(who, act, concurrency).push(await drive({ concurrency, count: counts[act] }, (caller) => does(act, caller)))
          await rest()
        }
      }
    }
    say(`round ${round} of ${rounds}`)
  }
  return measured
}
