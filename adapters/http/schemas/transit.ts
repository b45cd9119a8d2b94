import { z } from 'zod'
import { outcomes } from '#domain/return/outcome.ts'
import { statuses } from '#domain/return/status.ts'
import { stationKeys } from '#domain/return/transit.ts'
import { component, instant, list } from './component.ts'
import { deadline, lasting } from './deadline.ts'

export const status = component('Status', z.enum(statuses))
export const outcome = z.enum(outcomes)
export const stationState = z.enum(['done', 'now', 'wait', 'late', 'stop', 'end', 'next'])

export const customerWord = z.enum([
  'request_sent',
  'details_asked',
  'approved',
  'partly_approved',
  'label_ready',
  'on_its_way',
  'parcel_received',
  'inspecting',
  'difference_found',
  'contested',
  'owed',
  'going_back',
  'rejected',
  'cancelled',
  'expired',
  ...outcomes,
])
export const agentWord = z.enum([
  'to_answer',
  'waiting_for_customer',
  'to_fetch',
  'in_transit',
  'to_inspect',
  'contested',
  'to_refund',
  'to_send',
  'to_ship_back',
  'rejected',
  'cancelled',
  'expired',
  ...outcomes,
])

export const transit = component(
  'Transit',
  z.strictObject({
    stations: list(
      z.strictObject({
        key: z.enum(stationKeys),
        state: stationState,
        at: instant.nullable(),
        ahead: z
          .strictObject({ by: instant.nullable(), about: instant.nullable(), after: lasting.nullable(), on: z.iso.date().nullable() })
          .nullable()
          .meta({
            description:
              'What is promised of a station to come, to staff also what is expected of it: by when, about when, how long after the station before it, or on which agreed day',
          }),
      }),
    ),
    whose: z.enum(['customer', 'merchant', 'nobody']),
    customerWord,
    agentWord,
    outcome: outcome.nullable(),
    deadline: deadline.nullable(),
  }),
  'Where the return is on its line, in codes that the screens word',
)
