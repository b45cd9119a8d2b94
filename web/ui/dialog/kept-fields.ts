type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Kept = Readonly<Record<string, string>>

/** Forms that were closed without being sent, by the page and the dialog they stand in; gone with the page's life. */
const kept = new Map<string, Kept>()

/** What each form began with, before anything was put back. */
const begun = new WeakMap<HTMLFormElement, Kept>()

const nameOf = (title: string): string => `${location.pathname} ${title}`

/** What was typed and chosen in a form that is closed, for when it is opened again; what nobody touched is then as it is by then. */
export function keepFields(title: string, form: HTMLFormElement): void {
  const first = begun.get(form) ?? {}
  kept.set(nameOf(title), Object.fromEntries(Object.entries(valuesOf(form)).filter(([name, value]) => value !== first[name])))
}

/** Puts it back, once: by the events of somebody who types, so that a screen that holds its fields' state hears of it. */
export function restoreFields(title: string, form: HTMLFormElement): void {
  if (!begun.has(form)) begun.set(form, valuesOf(form))
  const before = kept.get(nameOf(title))
  kept.delete(nameOf(title))
  if (!before) return
  for (const field of fieldsOf(form)) {
    const value = before[field.name]
    if (value !== undefined && value !== field.value) type(field, value)
  }
}

/** Somebody else is here now. */
export const forgetFields = (): void => kept.clear()

const valuesOf = (form: HTMLFormElement): Kept => Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]))

/** Words and choices of lists; files, boxes and radios have their own state. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement || (one instanceof HTMLInputElement && one.type === 'text'),
  )

/** React looks past a value that is set by its own setter. */
function type(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }))
}
