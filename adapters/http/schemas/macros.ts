import { z } from 'zod'
import { component, count, instant, list, number, uuid, words } from './component.ts'

const text = words('Bonjour {customer}, votre retour {number} est bien arrivé.').nullable()
const locale = z.enum(['fr', 'en'])

export const macro = component(
  'Macro',
  z.strictObject({
    id: uuid,
    version: count,
    shared: z.boolean(),
    name: words('Colis reçu'),
    fr: text,
    en: text,
    archivedAt: instant.nullable(),
    mine: z.boolean(),
  }),
  '`shared`: everybody’s, else one’s own. `mine`: the reader may change it. `{variables}` are filled in from the case',
)
export const macros = component('Macros', z.strictObject({ items: list(macro) }))

export const macroHistory = component(
  'MacroHistory',
  z.strictObject({
    items: list(
      z.strictObject({
        id: uuid,
        at: instant,
        verb: z.enum(['create', 'edit', 'archive', 'restore']),
        by: words('Inès Haddad').nullable(),
        name: words('Colis reçu'),
        fr: text,
        en: text,
      }),
    ),
  }),
  'Each state of a macro, newest first, and who made it so',
)

export const spokenMacros = component(
  'SpokenMacros',
  z.strictObject({
    locale,
    items: list(
      z.strictObject({
        id: uuid,
        name: words('Colis reçu'),
        shared: z.boolean(),
        text: words('Bonjour Maëlle, votre retour RMA-2026-000482-K est bien arrivé.'),
        locale,
        missing: list(words('send_by')),
      }),
    ),
  }),
  'Macros worded for a case. `locale`: its customer’s; a macro’s own differs where it has no text in theirs. `missing`: variables that the case has no value for',
)

export const wordedMacro = component(
  'WordedMacro',
  z.strictObject({
    name: words('Colis reçu'),
    version: z.int(),
    items: list(
      z.strictObject({
        number,
        customer: words('Maëlle').nullable(),
        text: words('Bonjour Maëlle, votre retour RMA-2026-000482-K est bien arrivé.'),
        locale,
        missing: list(words('send_by')),
      }),
    ),
  }),
  'A macro worded for each of several cases. `missing`: variables that a case has no value for; it is not sent there',
)
