import { correctClaimAnswer, recordClaimCredit, recordClaimRefusal, takeClaimedBack } from '#application/claims/answer-claim.ts'
import { cancelClaim, editClaim, nameReference, removeUnits } from '#application/claims/edit-claim.ts'
import { listClaims, listUnitsToClaim, showClaim } from '#application/claims/list-claims.ts'
import { addUnits, openClaim } from '#application/claims/open-claim.ts'
import { printEvidence } from '#application/claims/print-evidence.ts'
import { recallClaim, sendClaim } from '#application/claims/send-claim.ts'
import { exportRecovery, showRecovery } from '#application/claims/show-recovery.ts'
import { sheetMedia } from '#application/sheets/sheet.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { claim, claimPage, claimReceipt, recovery, unitsToClaim } from '../schemas/claims.ts'

const tag = 'Stock'
const on = { tag, answers: claimReceipt, versioned: true } as const

/** What is asked of suppliers for units that go back to them. */
export const claimRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/claims/waiting',
    tag,
    summary: 'List units that wait to go back to their suppliers',
    does: asks(listUnitsToClaim),
    answers: unitsToClaim,
  }),
  route({
    method: 'GET',
    path: '/claims/recovery',
    tag,
    summary: 'Show what came of what was sent to each supplier in a period',
    does: asks(showRecovery),
    answers: recovery,
  }),
  fileRoute({
    method: 'GET',
    path: '/claims/recovery/export',
    tag,
    summary: 'Download the same',
    does: runs(exportRecovery),
    media: sheetMedia,
  }),
  route({
    method: 'GET',
    path: '/claims',
    tag,
    summary: 'List claims on suppliers, newest first',
    does: asks(listClaims),
    answers: claimPage,
  }),
  route({ ...on, method: 'POST', path: '/claims', status: 201, summary: 'Claim units of one supplier', does: performs(openClaim) }),
  route({ method: 'GET', path: '/claims/:number', tag, summary: 'Show a claim', does: asks(showClaim), answers: claim, versioned: true }),
  fileRoute({
    method: 'GET',
    path: '/claims/:number/evidence.pdf',
    tag,
    summary: 'Print what goes to the supplier with the goods; nothing in it is about a customer',
    does: runs(printEvidence),
    media: ['application/pdf'],
  }),
  route({ ...on, method: 'POST', path: '/claims/:number/units', summary: 'Add units of the same supplier', does: performs(addUnits) }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/details',
    summary: 'Say what is expected and what is wrong, before it leaves',
    does: performs(editClaim),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/removals',
    summary: 'Take units out, before it leaves',
    does: performs(removeUnits),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/cancellation',
    summary: 'Give a claim up, before it leaves',
    does: performs(cancelClaim),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/sending',
    summary: 'Send the goods to the supplier: they leave the stock',
    does: performs(sendClaim),
    example: { carrier: 'DPD', tracking: '05112345678', reference: 'LD-RMA-5521' },
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/recall',
    summary: 'Note that they did not leave after all',
    does: performs(recallClaim),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/reference',
    summary: 'Note how the supplier calls it',
    does: performs(nameReference),
    example: { reference: 'LD-RMA-5521' },
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/credits',
    summary: 'Record what the supplier credits',
    does: performs(recordClaimCredit),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/refusals',
    summary: 'Record what the supplier refuses',
    does: performs(recordClaimRefusal),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/arrivals',
    summary: 'Note that refused units are here again: they are in stock',
    does: performs(takeClaimedBack),
  }),
  route({
    ...on,
    method: 'PUT',
    path: '/claims/:number/corrections',
    summary: 'Undo an answer that was noted wrongly',
    does: performs(correctClaimAnswer),
  }),
]
