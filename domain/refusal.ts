/** Why something cannot be done. A value, not an exception: the edge words it in the user's language. */
export type Refusal = {
  refused: true
  kind: 'missing' | 'forbidden' | 'conflict' | 'invalid'
  code: string
  params: Readonly<Record<string, RefusalParam>>
  /** Path of the input field at fault (`lines.0.quantity`), where there is one. */
  field?: string
  /** Every wrong field of an input, where there are several. */
  issues?: readonly Issue[]
}

/** One wrong field. `params` are what its words need, such as a maximum. */
export type Issue = { field: string; code: string; params?: Readonly<Record<string, RefusalParam>>; detail: string }

export type RefusalParam = string | number | boolean | readonly string[]

// oxlint-disable-next-line max-params -- read as a sentence at some hundred places
export const refuse = (kind: Refusal['kind'], code: string, params: Refusal['params'] = {}, field?: string): Refusal =>
  field === undefined ? { refused: true, kind, code, params } : { refused: true, kind, code, params, field }

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
