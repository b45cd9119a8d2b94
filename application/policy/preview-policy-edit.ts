import { edited, policyEditSchema } from '#domain/policy/edit.ts'
import { only } from '../permission.ts'
import { query } from '../query.ts'
import { foretold } from './foretold.ts'

/** What an edit would change, and when promises that began now would fall due before and after: nothing is published. */
export const previewPolicyEdit = query({
  name: 'preview policy edit',
  may: only('admin'),
  input: policyEditSchema,
  run: (edit, look) => foretold(look, (current, as) => edited(current, edit, as)),
})
