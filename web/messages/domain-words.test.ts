import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClockKind } from '#domain/clock/clock.ts'
import { roles } from '#domain/actor.ts'
import { checklistItems, refusalReasons } from '#domain/return/grounds.ts'
import { outcomes } from '#domain/return/outcome.ts'
import { conditions, dispositions, safetyQuestions, seals } from '#domain/return/rma.ts'
import { stationKeys } from '#domain/return/transit.ts'
import { readCatalogue } from '#web/ui/words/read-catalogue.ts'

/** False: staff alone see it, in the words of their own screens. */
const promises: Record<ClockKind, boolean> = {
  review: true,
  reply: true,
  escalation: true,
  inspection: true,
  refund: true,
  return_by: true,
  details_by: true,
  objection: true,
  legal_refund: true,
  legal_remedy: true,
  unassigned_parcel: false,
}
const clockKinds = Object.entries(promises).flatMap(([kind, shown]) => (shown ? [kind] : []))

const words = readCatalogue('fr', 'words')

const said: readonly [group: string, codes: readonly string[]][] = [
  ['station', stationKeys],
  ['customer', outcomes],
  ['agent', outcomes],
  ['before', clockKinds],
  ['by', clockKinds],
  ['promise', clockKinds],
  ['seal', seals],
  ['condition', conditions],
  ['safety', safetyQuestions],
  ['disposition', dispositions],
  ['role', roles],
  ['refusal', refusalReasons],
  ['checklist', checklistItems],
]

for (const [group, codes] of said) {
  test(`every ${group} of the domain has its words`, () => {
    assert.deepEqual(
      codes.filter((code) => !words[`words.${group}.${code}`]),
      [],
    )
  })
}
