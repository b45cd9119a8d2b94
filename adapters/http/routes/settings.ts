import { changeMailText } from '#application/settings/change-mail-text.ts'
import { previewMailPage } from '#application/settings/preview-mail-page.ts'
import { previewMailText } from '#application/settings/preview-mail-text.ts'
import { showMailTextHistory } from '#application/settings/show-mail-text-history.ts'
import { showMailTexts } from '#application/settings/show-mail-texts.ts'
import { changeCarriers } from '#application/carriers/change-carriers.ts'
import { previewCarriers } from '#application/carriers/preview-carriers.ts'
import { showCarriers } from '#application/carriers/show-carriers.ts'
import { changeRetention } from '#application/retention/change-retention.ts'
import { previewRetention } from '#application/retention/preview-retention.ts'
import { showRetention } from '#application/retention/show-retention.ts'
import { showSignOnSettings } from '#application/sign-on/show-sign-on-settings.ts'
import { asks, fileRoute, performs, type Route, route, runs } from '../route.ts'
import { signOnSettings } from '../schemas/people.ts'
import {
  carrierPreview,
  carrierSettings,
  mailPreview,
  mailTextHistory,
  mailTexts,
  retention,
  retentionPreview,
  settingVersion,
} from '../schemas/settings.ts'

const tag = 'Desk'
const periods = { words: 36, evidence: 36, addresses: 60, statements: 60 }
const carriers = {
  names: ['Colissimo', 'Mondial Relay'],
  merchant: 'Colissimo',
  customer: null,
  hint: { fr: 'Dans tout bureau de poste.', en: null },
}

/** What is set beside the policy: each change is a version of its own. */
export const settingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/settings/mails',
    tag,
    summary: 'Show what each notification says, by default and in the merchant’s own words',
    does: runs(showMailTexts),
    answers: mailTexts,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/settings/mails/versions',
    tag,
    status: 201,
    summary: 'Word a subject or a paragraph otherwise, or as it was delivered',
    does: performs(changeMailText),
    answers: settingVersion,
    versioned: true,
    example: { key: 'approved.subject', fr: 'Votre retour {number} : accordé', en: null },
  }),
  route({
    method: 'GET',
    path: '/settings/mails/versions',
    tag,
    summary: 'Show who worded what otherwise, and when',
    does: asks(showMailTextHistory),
    answers: mailTextHistory,
  }),
  route({
    method: 'GET',
    path: '/settings/mails/preview',
    tag,
    summary: 'Show a notification on sample data with a text that is not kept yet',
    does: runs(previewMailText),
    answers: mailPreview,
  }),
  fileRoute({
    method: 'GET',
    path: '/settings/mails/preview/page',
    tag,
    summary: 'The same as a mail program shows it',
    does: runs(previewMailPage),
    media: ['text/html'],
  }),
  route({
    method: 'GET',
    path: '/settings/retention',
    tag,
    summary: 'Show for how long what is known of people is kept, and between which bounds',
    does: asks(showRetention),
    answers: retention,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/settings/retention/previews',
    tag,
    summary: 'Count what the next night would erase; nothing is changed',
    does: asks(previewRetention),
    answers: retentionPreview,
    example: periods,
  }),
  route({
    method: 'POST',
    path: '/settings/retention/versions',
    tag,
    status: 201,
    summary: 'Keep what is known of people for so many months after the last that became of it',
    does: performs(changeRetention),
    answers: settingVersion,
    versioned: true,
    example: { ...periods, why: 'Registre des traitements' },
  }),
  route({
    method: 'GET',
    path: '/settings/sign-on',
    tag,
    summary: 'Show how staff sign in elsewhere, who has, and what went wrong last',
    does: runs(showSignOnSettings),
    answers: signOnSettings,
  }),
  route({
    method: 'GET',
    path: '/settings/carriers',
    tag,
    summary: 'Show by whom parcels come back, which carrier is usual, and who changed it',
    does: asks(showCarriers),
    answers: carrierSettings,
    versioned: true,
  }),
  route({
    method: 'POST',
    path: '/settings/carriers/previews',
    tag,
    summary: 'Show what papers and the customer’s form would say; nothing is changed',
    does: asks(previewCarriers),
    answers: carrierPreview,
    example: carriers,
  }),
  route({
    method: 'POST',
    path: '/settings/carriers/versions',
    tag,
    status: 201,
    summary: 'Set whom parcels may be given to, and which carrier is usual',
    does: performs(changeCarriers),
    answers: settingVersion,
    versioned: true,
    example: { ...carriers, why: 'Nouveau contrat' },
  }),
]
