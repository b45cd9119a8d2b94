import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Config } from '#config'
import type { Actor } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import { type Command, perform } from '#application/command.ts'
import { type Errand, runErrand } from '#application/errand.ts'
import { uploadFile } from '#application/files/upload-file.ts'
import { actorOf } from '#application/people/session.ts'
import type { World } from '#application/ports.ts'
import type { Job } from '#application/reactions.ts'
import type { ReturnPage } from '#application/returns/ports.ts'
import { stateWithdrawal } from '#application/withdrawals/state-withdrawal.ts'
import { createStores } from '#adapters/db/stores.ts'
import { composeWork } from '../../compose-work.ts'
import { worldOn } from '../../compose-world.ts'

/**
 * Where stories are played: the application's own commands, by the people of the demo, at the hour that the story says. What follows an act is
 * done at that hour too, so that mails and reminders bear their dates; they land in the mailbox page and are sent to nobody.
 */
export type Stage = {
  world: World
  at: (instant: string) => void
  actor: (email: string) => Promise<Actor>
  does: <Input extends z.ZodType, Output>(it: Command<Input, Output>, actor: Actor, input: z.input<Input>) => Promise<Output>
  /** The same of what no return keeps. */
  runs: <Input extends z.ZodType, Output>(it: Errand<Input, Output>, actor: Actor, input: z.input<Input>) => Promise<Output>
  photo: (name: Photo, actor: Actor) => Promise<string>
  /** A statement of withdrawal by somebody whom no session knows. */
  states: (said: z.input<typeof stateWithdrawal.input>) => Promise<void>
  /** What an act that is no command of anybody's sets going, at its hour. */
  settle: () => Promise<void>
  page: (number: string) => Promise<ReturnPage>
  /** What time alone brings about until now: reminders, lapses, promises told. */
  sweep: () => Promise<void>
}

export type Photo = 'pixels' | 'label' | 'box' | 'seal' | 'room'

const nobody: Actor = { id: null, roles: [], locale: 'fr' }
const nobodys = { ip: '127.0.0.1', userAgent: null, tokenHash: null }

/** What a stage needs to know of an installation. */
export type StageConfig = Pick<Config, 'secretKey' | 'filesDir' | 'publicUrl' | 'mailFrom'>

export function setStage(pool: Pool, config: StageConfig): Stage {
  let now = new Date().toISOString()
  const waiting: Job[] = []
  const addJobs = async (_: unknown, jobs: readonly Job[]): Promise<void> => void waiting.push(...jobs)
  const world: World = { ...worldOn(pool, config), ...createStores(pool, { addJobs }), now: () => now }
  const work = composeWork({ pool, world, config: { ...config, mode: 'demo', smtpUrl: undefined } })
  const people = new Map<string, Actor>()
  const settle = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) if (job.queue === 'mail') await work.mail(job.data, { lastTry: true })
  }
  const runs: Stage['runs'] = async (it, actor, input) => granted(it.name, await runErrand(it, { actor, caller: nobodys, input }, world))
  return {
    world,
    at: (instant) => (now = instant),
    async actor(email) {
      const known = people.get(email)
      if (known) return known
      const person = await world.people.personByEmail(email)
      if (!person) throw new Error(`nobody of the demo is ${email}`)
      people.set(email, actorOf(person))
      return actorOf(person)
    },
    async does(it, actor, input) {
      const key = { principal: actor.id ?? 'system', route: it.name, key: world.newId(), requestHash: '' }
      const done = granted(
        it.name,
        await perform(it, { actor, input, idempotency: { ...key, requestHash: world.secrets.hash(key.key) } }, world),
      )
      await settle()
      return done
    },
    runs,
    settle,
    async photo(name, actor) {
      const content = await readFile(new URL(`../photos/${name}.jpg`, import.meta.url))
      return (await runs(uploadFile, actor, { name: `${name}.jpg`, content: new Uint8Array(content) })).id
    },
    async states(input) {
      await runs(stateWithdrawal, nobody, input)
      await settle()
    },
    async page(number) {
      const page = await world.reads.returnPage(number)
      if (!page) throw new Error(`no return ${number}`)
      return page
    },
    async sweep() {
      await work.clocks()
      await settle()
    },
  }
}

/** A story that the application refuses is a mistake of the story. */
function granted<T>(name: string, answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`the demo may not ${name}: ${JSON.stringify(answer)}`)
  return answer
}
