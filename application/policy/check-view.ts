import type { LineAssessment } from '#domain/policy/assessment.ts'

/** A clause check in words, with its anchor on the published policy. */
export type CheckView = LineAssessment['checks'][number] & { text: string }
