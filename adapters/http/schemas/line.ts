import { z } from 'zod'
import { conditions, dispositions, grades, safetyQuestions, seals, wipes } from '#domain/return/rma.ts'
import { lineAssessment, resolutionKind } from './assessment.ts'
import { component, count, instant, list, minor, uuid, words } from './component.ts'
import { file } from './message.ts'

const observed = z.strictObject({
  seal: z.enum(seals),
  condition: z.enum(conditions),
  serial: z.string().nullable(),
  fileIds: list(uuid),
  wipe: z.enum(wipes).nullable().optional().meta({ description: 'How the data on it were erased' }),
})

const unit = component(
  'Unit',
  z.strictObject({
    id: uuid,
    serial: z.string().nullable(),
    unreadable: z.boolean(),
    decision: z.enum(['pending', 'approved', 'rejected', 'settled']),
    decisionClause: z.string().nullable(),
    decisionReason: z.string().nullable(),
    receipt: z.enum(['expected', 'received', 'missing']),
    receivedAt: instant.nullable(),
    verdict: z.enum(['pending', 'accepted', 'refused']),
    verdictReason: z.string().nullable(),
    verdictAt: instant.nullable(),
    observed: observed.nullable(),
    grade: z.enum(grades).nullable(),
    disposition: z.enum(dispositions).nullable(),
    deduction: z.strictObject({ amount: minor, reason: z.string(), fileIds: list(uuid) }).nullable(),
    contest: z
      .strictObject({
        at: instant,
        answeredAt: instant.nullable(),
        upheld: z.boolean().nullable(),
        own: z.boolean().meta({ description: 'You refused this unit: somebody else answers, or a manager with a reason' }),
      })
      .nullable(),
    agreement: z
      .strictObject({ id: uuid, at: instant })
      .nullable()
      .meta({ description: 'The written agreement that this refused unit be destroyed; its words are among `agreements`' }),
    sentBack: z.enum(['shipped_back', 'disposed']).nullable(),
    objection: z
      .strictObject({ due: instant, open: z.boolean() })
      .nullable()
      .meta({ description: 'Until when another look at the refusal can be asked for; null where nothing can be contested' }),
    files: list(file),
  }),
)

const declared = z.strictObject({
  reason: words('intermittent_fault').nullable(),
  seal: z.enum(seals).nullable(),
  condition: z.enum(conditions).nullable(),
  safety: z.partialRecord(z.enum(safetyQuestions), z.enum(['yes', 'no', 'dont_know'])).nullable(),
  reasonLabel: words('Panne intermittente').nullable(),
  note: words('L’écran s’éteint après dix minutes.').nullable(),
  dockMessage: words('Le défaut se voit à chaud.').nullable(),
})

const draftVerdict = component(
  'DraftVerdict',
  z.strictObject({
    rejected: list(z.strictObject({ unitId: uuid, clause: words('A3').nullable(), reason: words('marks_of_use').nullable() })),
    exceptions: list(z.strictObject({ clause: words('A4'), granted: z.boolean() })),
    open: list(uuid).optional().meta({ description: 'Units not decided yet' }),
  }),
  'What an agent has decided of the line without sending it; staff only',
)

export const line = component(
  'Line',
  z.strictObject({
    id: uuid,
    orderLineId: uuid,
    sku: words('TK-ECR-27Q'),
    name: words('Écran 27" QHD USB-C'),
    quantity: count,
    value: minor,
    lithiumBattery: z.boolean(),
    saidDefective: z.boolean(),
    hasSerials: z.boolean(),
    holdsData: z.boolean(),
    declared,
    exceptions: list(
      z.strictObject({
        clause: words('A4'),
        clauseText: z.string(),
        plea: z.string().nullable(),
        answer: z.enum(['granted', 'refused']).nullable(),
      }),
    ),
    assessment: lineAssessment,
    wanted: resolutionKind,
    draft: draftVerdict.nullable(),
    units: list(unit),
    files: list(file),
  }),
)
