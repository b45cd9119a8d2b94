import { inOrder } from '#domain/policy/edit.ts'
import { policyCurrency } from '#domain/policy/policy-currency.ts'
import { parseAmount } from '../../../ui/format/parse-amount.ts'
import type { Key } from '../../../ui/words/catalogues.ts'
import type { PolicySettings } from './settings-view.ts'

type Limits = PolicySettings['settlementLimits']
export type TypedLimits = Readonly<Record<keyof Limits, string>>

/** The limits as they were typed, minor units; an empty field is no limit. Else what is wrong, by field. */
export function limitsOf(typed: TypedLimits): { limits: Limits } | { errors: Partial<Record<keyof Limits, Key>> } {
  const [support, manager] = [read(typed.support), read(typed.manager)]
  if (support === undefined || manager === undefined)
    return {
      errors: {
        ...(support === undefined ? { support: 'settings.wrong.amount' } : {}),
        ...(manager === undefined ? { manager: 'settings.wrong.amount' } : {}),
      },
    }
  return inOrder({ support, manager }) ? { limits: { support, manager } } : { errors: { manager: 'settings.wrong.manager' } }
}

const read = (text: string): number | null | undefined => (text.trim() === '' ? null : parseAmount(text, policyCurrency))
