import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { onArrival } from './arrivals.ts'
import { isUncertain, type Problem, problemOf } from './problem.ts'
import { ask, type Method, newIdempotencyKey } from './request.ts'

type Sent<Answer> = { done: true; answer: Answer } | { done: false; problem: Problem }

type Options<Answer> = {
  /** The version that the screen shows; the API refuses (412) when somebody changed the thing meanwhile. */
  version?: number
  /** Once it is done, before queries on screen are asked again. */
  onAnswer?: (answer: Answer) => void
  /** After it is done and every query on screen is fresh. */
  onDone?: (answer: Answer) => void
  /** The intention's own name, where it outlives what is drawn; else each form's act gets one. */
  intention?: string
}

export type Command<Answer> = {
  /** Never throws. A second press while busy is the first one. `seen` is the version an act just before this one has made, which the screen has not. */
  send: (body?: unknown, seen?: number) => Promise<Sent<Answer>>
  busy: boolean
  /** Why it was refused, until the next try. */
  problem: Problem | null
  forget: () => void
}

/**
 * One act of the API, for one form: `const approval = useCommand('PUT', '/returns/…/approval', { version })`. Until a definite
 * answer every retry carries the same idempotency key, so that one intention is one act; what was typed stays in the form.
 */
export function useCommand<Answer = unknown>(
  method: Exclude<Method, 'GET'>,
  path: string,
  { version, onAnswer, onDone, intention }: Options<Answer> = {},
): Command<Answer> {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const signedOut = problem?.code === 'sign_in'
  useEffect(() => (signedOut ? onArrival(() => setProblem(null)) : undefined), [signedOut])
  const key = useRef<string>(null)
  const running = useRef<Promise<Sent<Answer>>>(null)

  async function once(body: unknown, seen = version): Promise<Sent<Answer>> {
    key.current ??= intention ?? newIdempotencyKey()
    try {
      const answer = await ask<Answer>({ method, path, body, version: seen, idempotencyKey: key.current })
      key.current = null
      onAnswer?.(answer)
      await client.invalidateQueries()
      onDone?.(answer)
      return { done: true, answer }
    } catch (error) {
      const refusal = problemOf(error, navigator.onLine)
      if (!isUncertain(refusal)) key.current = null
      if (refusal.status === 409 || refusal.status === 412) await client.invalidateQueries()
      setProblem(refusal)
      return { done: false, problem: refusal }
    }
  }

  async function send(body?: unknown, seen?: number): Promise<Sent<Answer>> {
    if (running.current) return await running.current
    setBusy(true)
    setProblem(null)
    running.current = once(body, seen)
    try {
      return await running.current
    } finally {
      running.current = null
      setBusy(false)
    }
  }

  return { send, busy, problem, forget: () => setProblem(null) }
}
