import { createContext, useContext } from 'react'

/** What the fields of one form share: where their ids begin, and what the API found wrong with each. */
export type FormState = { id: string; errors: ReadonlyMap<string, string> }

export const FormContext = createContext<FormState>({ id: 'form', errors: new Map() })

export const fieldId = (form: string, name: string): string => `${form}-${name}`

/** Ids and error of one field. A given error (the screen's own check) goes before the API's. */
export function useField(name: string, own?: string) {
  const { id: form, errors } = useContext(FormContext)
  const id = fieldId(form, name)
  const error = own ?? errors.get(name)
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, error }
}
