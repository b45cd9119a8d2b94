import { z } from 'zod'
import { mailKinds } from '#application/reactions.ts'
import { carrierParts } from '#application/carriers/carriers-set.ts'
import { type RetentionClass, retentionNames } from '#domain/retention/retention.ts'
import { component, count, instant, list, words } from './component.ts'

const key = words('approved.subject')
const worded = z.strictObject({
  own: words('Votre retour {number}').nullable(),
  original: words('Votre retour {number}'),
  shown: list(z.strictObject({ text: words('RMA-2026-000482-9'), variable: words('number').nullable() })),
})
const variable = z.strictObject({ name: words('number'), fr: words('RMA-2026-000482-9'), en: words('RMA-2026-000482-9') })

/** Versions of a setting, newest first: who made each when, and what it changed. */
const history = <Changed extends z.ZodRawShape>(by: string, changed: Changed) =>
  list(z.strictObject({ version: count, at: instant, by: words(by).nullable(), ...changed }))

export const mailTexts = component(
  'MailTexts',
  z.strictObject({
    version: count,
    items: list(
      z.strictObject({
        kind: z.enum(mailKinds),
        texts: list(
          z.strictObject({
            key,
            part: z.enum(['subject', 'paragraph']),
            alsoIn: list(z.enum(mailKinds)),
            fr: worded,
            en: worded,
            variables: list(variable),
          }),
        ),
      }),
    ),
  }),
  'What each notification can say. `own`: the merchant’s words, in the place of `original`; `shown`: what counts of them on sample data, in pieces; `variables`: what can stand in braces, with an example. `version`: the next change’s `If-Match`, 0 where nothing was changed yet',
)

export const mailTextHistory = component(
  'MailTextHistory',
  z.strictObject({
    items: history('Inès Haddad', {
      changes: list(z.strictObject({ key, locale: z.enum(['fr', 'en']), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  }),
  'Each change, newest first; null is the catalogue’s own text',
)

export const mailPreview = component(
  'MailPreview',
  z.strictObject({ subject: words('Votre retour RMA-2026-000482-9'), text: words('Bonjour,') }),
)
export const settingVersion = component('SettingVersion', z.strictObject({ version: count }))

const kept = z.enum(retentionNames as [RetentionClass, ...RetentionClass[]])
const months = count.nullable()

export const retention = component(
  'Retention',
  z.strictObject({
    version: count,
    classes: list(z.strictObject({ class: kept, months, least: count, most: count, usual: months })),
    history: history('Noé Lambert', {
      why: words('Registre des traitements').nullable(),
      changes: list(z.strictObject({ class: kept, before: months, after: months })),
    }),
  }),
  'Months by class; null keeps without an end. `version`: the next change’s `If-Match`, 0 where nothing was changed yet',
)

export const retentionPreview = component(
  'RetentionPreview',
  z.strictObject({ classes: list(z.strictObject({ class: kept, months, count, more: z.boolean(), oldest: instant.nullable() })) }),
  '`count`: what the next night would erase, cases or orders, up to 10,000, `more` where there is more; `oldest`: since when the oldest of it lies still',
)

const carrier = words('Colissimo')
const usual = { merchant: carrier.nullable(), customer: carrier.nullable() }
const carrierChange = z.strictObject({ part: z.enum(carrierParts), before: z.string().nullable(), after: z.string().nullable() })

export const carriers = component(
  'Carriers',
  z.strictObject({ names: list(carrier), usual: z.strictObject(usual) }),
  'Whom a parcel may be given to, in the order of the list; `usual`: the one that is proposed, by who pays the way back',
)

export const carrierSettings = component(
  'CarrierSettings',
  z.strictObject({
    version: count,
    names: list(carrier),
    ...usual,
    hint: z.strictObject({ fr: words('Dans tout bureau de poste.').nullable(), en: z.string().nullable() }),
    labels: z.enum(['slip', 'sendcloud']).meta({ description: 'Who makes the labels: we ourselves, without a carrier’s, or the carrier' }),
    bounds: z.strictObject({ names: count, name: count, hint: count }),
    history: history('Noé Lambert', { why: words('Nouveau contrat').nullable(), changes: list(carrierChange) }),
  }),
  '`hint`: where to hand the parcel in, on slip and label where the merchant pays. `version`: the next change’s `If-Match`, 0 where nothing was changed yet',
)

export const carrierPreview = component(
  'CarrierPreview',
  z.strictObject({
    form: carriers,
    papers: list(
      z.strictObject({
        locale: z.enum(['fr', 'en']),
        carrier: z.strictObject({ name: carrier, hint: z.string().nullable() }).nullable(),
      }),
    ),
    changes: list(carrierChange),
  }),
  '`papers`: what slip and label say where the merchant pays; null names nobody',
)
