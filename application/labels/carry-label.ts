import { z } from 'zod'
import { system } from '#domain/actor.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { CarrierLabel } from '#domain/return/rma.ts'
import { type Command, perform } from '../command.ts'
import { keptFile } from '../files/keep-file.ts'
import type { World } from '../ports.ts'
import type { ReturnPage } from '../returns/ports.ts'
import { type Carrier, OutcomeUnknown } from './carrier.ts'
import { failLabel, fulfilLabel } from './settle-label.ts'
import { shipmentOf } from './shipment.ts'

const labelJob = z.object({ number: z.string(), labelId: z.string() })

/** The label is not ready at the carrier's yet: the job comes again. */
class NotYet extends Error {}

type Errand = { page: ReturnPage; label: CarrierLabel; carrier: Carrier; world: World }

/**
 * Brings a label and its carrier together: what was asked for is asked of it, once, and fetched when it is ready; what is of no use any more is taken
 * back; of what is ready it is asked where the parcel is. Any number of times, in any order, and again after a crash at any moment: what the carrier has
 * is asked before anything is made. Throws where nothing is known or ready yet, so that the job is tried again; `lastTry` gives up.
 */
export async function carryLabel(job: unknown, { lastTry }: { lastTry: boolean }, world: World): Promise<void> {
  const { number, labelId } = labelJob.parse(job)
  const { carrier } = world
  const page = await world.reads.returnPage(number)
  const label = page?.rma.labels.find(({ id }) => id === labelId)
  if (!page || !label || carrier?.name !== label.provider) return
  const errand = { page, label, carrier, world }
  if (label.state === 'ready') return follow(errand)
  if (label.state !== 'requested') return takeBack(errand)
  try {
    await make(errand)
  } catch (error) {
    if (!lastTry || !(error instanceof NotYet || error instanceof OutcomeUnknown)) throw error
    await settle(failLabel, { number, labelId, failure: error.message }, world)
  }
}

async function make({ page, label, carrier, world }: Errand): Promise<void> {
  const { number } = page.rma
  const fail = (failure: string): Promise<void> => settle(failLabel, { number, labelId: label.id, failure }, world)
  const shipment = shipmentOf(page, label)
  if (shipment === undefined) return fail('address')
  const found = await carrier.find(label.id, label.requestedAt)
  const refusal = found === undefined ? await carrier.validate(shipment) : undefined
  if (refusal) return fail(wordsOf(refusal))
  const externalId = found ?? (await carrier.create(shipment))
  if (isRefusal(externalId)) return fail(wordsOf(externalId))
  const carried = await carrier.look(externalId)
  if (carried === undefined || carried.state === 'coming') throw new NotYet('the label is not ready yet')
  if (carried.state !== 'ready') return fail(carried.failure ?? carried.state)
  const { tracking, trackingUrl, cost } = carried
  const fileId = await fetchLabel({ page, label, carrier, world }, externalId)
  await settle(fulfilLabel, { number, labelId: label.id, externalId, carrier: carried.carrier, tracking, trackingUrl, cost, fileId }, world)
}

/** The carrier's PDF, made safe like every other; its row is loose until the label is ready. */
async function fetchLabel({ page, label, carrier, world }: Errand, externalId: string): Promise<string> {
  const content = await carrier.document(externalId, 'pdf')
  if (content === undefined) throw new NotYet('the label cannot be fetched yet')
  const standing = { world, actor: system, caller: { ip: '', userAgent: null, tokenHash: null }, now: world.now() }
  const file = { key: label.id, name: `${page.rma.number}-${label.parcel}.pdf`, read: () => Promise.resolve(content) }
  const row = await keptFile(file, standing)
  if (isRefusal(row)) throw new OutcomeUnknown(`the carrier's PDF was not taken: ${row.code}`)
  await world.transact(({ fileRows }) => fileRows.add(row))
  return row.id
}

/** Of no use any more: whatever the carrier has of it is taken back. One that has left already says so by itself. */
async function takeBack({ label, carrier }: Errand): Promise<void> {
  const externalId = label.externalId ?? (await carrier.find(label.id, label.requestedAt))
  if (externalId !== undefined) await carrier.cancel(externalId)
}

async function follow({ label, carrier, world }: Errand): Promise<void> {
  const carried = label.externalId === null ? undefined : await carrier.look(label.externalId)
  if (carried && carried.history.length > 0) await world.transact(({ tracking }) => tracking.keep(label.id, carried.history))
}

/** A refusal means that the label is over meanwhile: its own job takes back what was made. */
async function settle<Input extends z.ZodType, Output>(it: Command<Input, Output>, input: z.input<Input>, world: World): Promise<void> {
  await perform(it, { actor: system, input }, world)
}

const wordsOf = ({ code, params }: Refusal): string => String(params['words'] ?? code)
