import { z } from 'zod'

/** What Sendcloud answers, as far as it is read; whatever else it says is left alone. */

export const created = z.object({ return_id: z.int() })

const problem = z.object({ detail: z.string().optional(), message: z.string().optional() })
export const problems = z.object({ errors: z.array(problem).default([]) })

export const aReturn = z.object({
  id: z.int(),
  external_reference: z.string().nullable().default(null),
  status: z.string(),
  tracking_number: z.string().nullable().default(null),
  // It becomes a link: anything but an address of the web is none.
  tracking_url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .catch(null)
    .default(null),
  is_cancellable: z.boolean().default(false),
  label: z
    .object({ normal_printer: z.array(z.string()).default([]), label_printer: z.string().nullable().default(null) })
    .nullable()
    .default(null),
  label_cost: z.object({ value: z.string(), currency: z.string() }).nullable().default(null),
  status_history: z
    .array(
      z.object({
        parent_status: z.string(),
        carrier_code: z.string().nullable().default(null),
        carrier_message: z.string().nullable().default(null),
        carrier_update_timestamp: z.string(),
      }),
    )
    .default([]),
  errors: z.array(problem).default([]),
})
export type AReturn = z.output<typeof aReturn>

export const page = z.object({ results: z.array(aReturn), next: z.string().nullable().default(null) })

/** What a webhook says, as far as it is believed: about which parcel it is. */
export const webhook = z.object({ parcel: z.object({ tracking_number: z.string().nullable().default(null) }).optional() })
