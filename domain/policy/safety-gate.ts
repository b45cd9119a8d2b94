import { type SafetyAnswer, type SafetyQuestion, safetyQuestions } from '#domain/return/rma.ts'

type Asked = { lithiumBattery: boolean; answers: Partial<Record<SafetyQuestion, SafetyAnswer>> | null; batteryFault: boolean }

/**
 * Whether a lithium battery may travel with an automatic label: any « yes » stops it, and so does « don't know » on a battery fault (facts.md
 * 6.5, ADR special provision 376: faults that cannot be diagnosed before transport). It stops the label, never the request.
 */
export function safetyGate({ lithiumBattery, answers, batteryFault }: Asked): 'clear' | 'stop' {
  if (!lithiumBattery || !answers) return 'clear'
  const said = safetyQuestions.map((question) => answers[question])
  if (said.includes('yes')) return 'stop'
  return answers.battery_fault === 'dont_know' || (batteryFault && said.includes('dont_know')) ? 'stop' : 'clear'
}
