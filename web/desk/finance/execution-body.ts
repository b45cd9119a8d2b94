import type { blankExecution } from './blank-execution.ts'

/** What is sent of what was typed: goods leave with a carrier, where one was named. */
export function executionBody({ carrier, tracking, ...typed }: typeof blankExecution, goods: boolean): object {
  const [by, number] = [carrier, tracking].map((text) => text.trim() || null)
  return goods && (by || number) ? { ...typed, sentBy: { carrier: by, tracking: number } } : typed
}
