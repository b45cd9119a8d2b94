import { type Carried, type Carrier, type LabelFormat, OutcomeUnknown, type Shipment } from '#application/labels/carrier.ts'
import type { Address } from '#domain/order/order.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { type AReturn, aReturn, created, page, problems, webhook } from './answers.ts'
import { type Account, type Answer, askSendcloud, json } from './client.ts'
import { isSigned } from './signature.ts'
import { trackingStatus } from './statuses.ts'

export type SendcloudSettings = Account & {
  /** Where parcels come back to. */
  to: Address
  /** Which service, as Sendcloud names it. */
  shippingOption: string
  /** What a parcel weighs where nothing else is known, in grams. */
  weightGrams: number
}

const accepts: Readonly<Record<LabelFormat, string>> = { pdf: 'application/pdf', zpl: 'application/zpl', qr: 'image/png' }

/** Sendcloud's v3 returns: labels are made after the request, so `create` answers an id and `look` says when it is ready. */
export function sendcloud(settings: SendcloudSettings): Carrier {
  const ask = (path: string, how: Parameters<typeof askSendcloud>[2] = {}): Promise<Answer> => askSendcloud(settings, path, how)
  const seen = async (id: string): Promise<AReturn | undefined> => {
    const answer = await ask(`/returns/${id}`)
    if (answer.status === 404) return undefined
    return understood(aReturn.safeParse(json(answer)))
  }
  return {
    name: 'sendcloud',
    async validate(shipment) {
      const answer = await ask('/returns/validate', { method: 'POST', body: requestOf(shipment, settings) })
      return answer.status < 300 ? undefined : refused(answer)
    },
    async create(shipment) {
      const answer = await ask('/returns', { method: 'POST', body: requestOf(shipment, settings) })
      return answer.status < 300 ? String(understood(created.safeParse(json(answer))).return_id) : refused(answer)
    },
    async find(reference, since) {
      let next: string | null = `/returns?from_date=${encodeURIComponent(since)}`
      while (next !== null) {
        const listed: { results: AReturn[]; next: string | null } = understood(page.safeParse(json(await ask(next))))
        const found = listed.results.find((one) => one.external_reference === reference)
        if (found) return String(found.id)
        next = listed.next
      }
      return undefined
    },
    async look(externalId) {
      const found = await seen(externalId)
      return found && carried(found)
    },
    async document(externalId, format) {
      const label = (await seen(externalId))?.label
      const url = label?.label_printer ?? label?.normal_printer[0]
      if (!url) return undefined
      const answer = await ask(format === 'qr' ? `${url}?dpi=300` : `${url}?paper_size=A6`, { accept: accepts[format] })
      return answer.status === 200 ? answer.body : undefined
    },
    hear(text, signature) {
      if (!isSigned(Buffer.from(text), { signature, secret: settings.secretKey })) return undefined
      const read = webhook.safeParse(JSON.parse(text))
      return { tracking: (read.success && read.data.parcel?.tracking_number) || null }
    },
    async cancel(externalId) {
      const { status } = await ask(`/returns/${externalId}/cancel`, { method: 'PATCH' })
      if (status === 404) return 'unknown'
      if (status === 409) return 'too_late'
      if (status >= 300) throw new OutcomeUnknown(`Sendcloud answered ${status} to a cancellation`)
      return 'cancelled'
    },
  }
}

/** What the schema read, or nothing known: an answer that cannot be read says nothing of what came of it. */
function understood<T>(read: { success: true; data: T } | { success: false }): T {
  if (read.success) return read.data
  throw new OutcomeUnknown('Sendcloud answered what cannot be read')
}

function refused(answer: Answer): Refusal {
  const read = problems.safeParse(json(answer))
  const words = read.success ? read.data.errors.flatMap(({ detail, message }) => detail ?? message ?? []) : []
  return refuse('conflict', 'carrier_refuses', { words: words.join(' ') || String(answer.status) })
}

const requestOf = (
  { reference, number, from, lithium, items }: Shipment,
  { to, shippingOption, weightGrams }: SendcloudSettings,
): object => ({
  from_address: { ...addressOf(from), email: from.email },
  to_address: addressOf(to),
  ship_with: { type: 'shipping_option_code', shipping_option_code: shippingOption },
  weight: { value: weightGrams / 1000, unit: 'kg' },
  external_reference: reference,
  order_number: number,
  send_tracking_emails: false,
  parcel_items: items.map(({ description, sku, quantity, price, currency }) => ({
    description,
    sku,
    quantity,
    price: { value: decimal(price), currency },
    // Lithium ion in equipment, by road (ADR).
    ...(lithium ? { dangerous_goods: { regulation_set: 'ADR', id_number: 'UN3481' } } : {}),
  })),
})

/** « 12 bis rue des Lices » is a house number and a street; without one the street stands alone. */
function addressOf({ name, company, line1, line2, postalCode, city, country, phone }: Address): object {
  const [, house, street] = /^(\d+\s?(?:bis|ter|quater|[A-Za-z])?)[\s,]+(.+)$/i.exec(line1) ?? []
  return {
    name,
    ...(company ? { company_name: company } : {}),
    address_line_1: street ?? line1,
    house_number: house ?? '',
    ...(line2 ? { address_line_2: line2 } : {}),
    postal_code: postalCode,
    city,
    country_code: country,
    ...(phone ? { phone_number: phone } : {}),
  }
}

const decimal = (minor: number): string => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`

function carried({ status, tracking_number, tracking_url, label, label_cost, status_history, errors }: AReturn): Carried {
  const history = status_history
    .map(({ parent_status, carrier_message, carrier_update_timestamp }) => ({
      status: trackingStatus(parent_status),
      at: new Date(carrier_update_timestamp).toISOString(),
      words: carrier_message ?? parent_status,
    }))
    .toSorted((one, other) => one.at.localeCompare(other.at))
  const refusal = status === 'request_rejected' || status === 'payment_failed'
  const ready = label !== null && (label.label_printer !== null || label.normal_printer.length > 0)
  return {
    state: refusal ? 'refused' : history.at(-1)?.status === 'cancelled' ? 'cancelled' : ready ? 'ready' : 'coming',
    carrier: status_history.at(-1)?.carrier_code ?? null,
    tracking: tracking_number,
    trackingUrl: tracking_url,
    cost: label_cost && { amount: Math.round(Number(label_cost.value) * 100), currency: label_cost.currency },
    failure: refusal ? errors.map(({ detail, message }) => detail ?? message ?? '').join(' ') || status : null,
    history,
  }
}
