import type { Locale } from '../words/locale.ts'

/** What the API has said about a path. */
export type Answer = { status: number; date: string | null; body: unknown }
type Brought = { locale: Locale; date: string; answers: Record<string, Pick<Answer, 'status' | 'body'>> }

/** Later than this after the page was asked for, the API is asked. */
const freshMs = 30_000

/** The answers that came within the page, to whoever asked for it (adapters/http/first-page). */
let brought = read()

/** The answer that the page brought along for this path, in the language that is spoken: once, and while it is fresh. */
export function takeBrought(path: string, locale: Locale): Answer | undefined {
  if (brought?.locale !== locale || performance.now() > freshMs) return undefined
  const { [path]: answer, ...others } = brought.answers
  brought = { ...brought, answers: others }
  return answer && { ...answer, date: brought.date }
}

/** Once something is changed here, what came before says nothing. */
export function forgetBrought(): void {
  brought = undefined
}

function read(): Brought | undefined {
  const block = globalThis.document?.getElementById('brought')
  return block ? (JSON.parse(block.textContent) as Brought) : undefined
}
