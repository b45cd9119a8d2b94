import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Refusal } from '#domain/refusal.ts'
import type { Download, Streamed } from '#application/files/read-file.ts'
import { type Call, type Command, perform } from '#application/command.ts'
import { type Caller, type Errand, runErrand } from '#application/errand.ts'
import type { Permission } from '#application/permission.ts'
import type { World } from '#application/ports.ts'
import { ask, type Query } from '#application/query.ts'
import type { HttpDeps } from './deps.ts'

export type Asked = Call & { caller: Caller }

/** What a route does: one command, query or errand, whatever its kind. */
export type Doing<Output = unknown> = {
  kind: 'command' | 'query' | 'errand'
  name: string
  may: Permission
  input: z.ZodType
  money: boolean
  run: (asked: Asked, world: World) => Promise<Output | Refusal>
}

export const performs = <Input extends z.ZodType, Output>(it: Command<Input, Output>): Doing<Output> => ({
  kind: 'command',
  name: it.name,
  may: it.may,
  input: it.input,
  money: it.money ?? false,
  run: (asked, world) => perform(it, asked, world),
})

export const asks = <Input extends z.ZodType, Output>(it: Query<Input, Output>): Doing<Output> => ({
  kind: 'query',
  name: it.name,
  may: it.may,
  input: it.input,
  money: false,
  run: (asked, world) => ask(it, asked, world),
})

export const runs = <Input extends z.ZodType, Output>(it: Errand<Input, Output>): Doing<Output> => ({
  kind: 'errand',
  name: it.name,
  may: it.may,
  input: it.input,
  money: false,
  run: (asked, world) => runErrand(it, asked, world),
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Spec<Output> = {
  method: Method
  /** Under `/api/v1`, with `:params` that are fields of the input. */
  path: string
  tag: Tag
  summary: string
  does: Doing<Output>
  /** 200 unless said otherwise; 204 where the answer is nothing. */
  status?: 201 | 202 | 204
  /** The thing has a version: the command hears `If-Match`, the answer says `ETag`. */
  versioned?: true
  /** Open to everybody and slow to change: browsers keep it and ask whether it still holds. */
  published?: true
  /** An upload, read as a form. */
  upload?: true
  /** The body is a piece of a file, its place in `Upload-Offset`; both are fields of the input. */
  piece?: true
  /** Sent by a machine that signs the very text of its JSON: both are the input. No session counts, so no other site can misuse one. */
  signed?: { header: string }
  /** The body is a stream of JSON lines of any length, and is the input. */
  jsonLines?: true
  /** What is asked for takes its turn, and is refused (503) where too many wait. */
  mayBeBusy?: true
  /** A request body as an example, beside what the schema gives. */
  example?: object
}

type Tag =
  | 'Returns'
  | 'Conversation'
  | 'Contact'
  | 'Dock'
  | 'Money'
  | 'Stock'
  | 'Orders'
  | 'Files'
  | 'Desk'
  | 'Policy'
  | 'Withdrawal'
  | 'Session'
  | 'Companies'
  | 'API keys'
  | 'Webhooks'
  | 'Staff'

/** A row of the route table: everything else (server, OpenAPI, the test of every route × actor) is derived from it. */
export type Route = Spec<unknown> & {
  /** The schema of the JSON answered, or the media type of what is downloaded. */
  answers: z.ZodType | { media: readonly string[] } | null
  /** What the answer does besides being sent: a cookie. Answers what is sent. */
  finish?: (output: unknown, on: { reply: FastifyReply; deps: HttpDeps }) => unknown
}

/** Refused by the compiler when the schema does not hold what the command or query answers. */
type Holds<Schema extends z.ZodType, Output> = Output extends z.input<Schema> ? unknown : { 'the schema does not hold': Output }

export const route = <Output, Schema extends z.ZodType>(it: Spec<Output> & { answers: Schema & Holds<Schema, Output> }): Route => it

/** A route that answers nothing: 204. */
export const silentRoute = (it: Spec<unknown> & Pick<Route, 'finish'>): Route => ({ ...it, status: 204, answers: null })

/** A route that answers bytes. */
export const fileRoute = (it: Spec<Download | Streamed> & { media: readonly string[] }): Route => ({ ...it, answers: { media: it.media } })

/** A route whose output becomes something else on its way out. */
export const finishedRoute = <Output, Schema extends z.ZodType>(
  it: Spec<Output> & { answers: Schema; finish: (output: Output, on: { reply: FastifyReply; deps: HttpDeps }) => z.input<Schema> },
): Route => ({ ...it, finish: (output, on) => it.finish(output as Output, on) })
