import { type SafetyAnswer, type SafetyQuestion, safetyQuestions } from '#domain/return/rma.ts'

type Asked = {
  lithiumBattery: boolean
  answers: Partial<Record<SafetyQuestion, SafetyAnswer>> | null
  /** The reason given is a fault of the battery: then no question may stay open. */
  batteryFault: boolean
}

/**
 * Whether a lithium battery may travel with an automatic label: any « yes » stops it, and so does « don't know » on a battery fault (facts.md
 * 6.5, ADR special provision 376: faults that cannot be diagnosed before transport). It stops the label, never the request.
 */
export function safetyGate({ lithiumBattery, answers, batteryFault }: Asked): 'clear' | 'stop' {
  if (!lithiumBattery) return 'clear'
  const answer = (question: SafetyQuestion): SafetyAnswer | undefined => answers?.[question]
  if (safetyQuestions.some((question) => answer(question) === 'yes') || answer('battery_fault') === 'dont_know') return 'stop'
  return batteryFault && !safetyQuestions.every((question) => answer(question) === 'no') ? 'stop' : 'clear'
}
